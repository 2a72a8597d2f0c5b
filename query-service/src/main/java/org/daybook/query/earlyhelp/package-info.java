/** What of early help is counted. */
@NullMarked
package org.daybook.query.earlyhelp;

import org.jspecify.annotations.NullMarked;
