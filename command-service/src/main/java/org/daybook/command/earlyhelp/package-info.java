/** Early help: CAFs opened, planned, reviewed and closed. */
@NullMarked
package org.daybook.command.earlyhelp;

import org.jspecify.annotations.NullMarked;
