/** Charts made on the server: where everything stands in a drawing, with the sentence and the table that say the same. */
@NullMarked
package org.daybook.query.chart;

import org.jspecify.annotations.NullMarked;
