/** Every current figure counted a second time in plain Java, from the log alone, and held against what the rows say. */
@NullMarked
package org.daybook.query.check;

import org.jspecify.annotations.NullMarked;
