/** One small offender for each rule of the command side. */
@NullMarked
package org.daybook.violations.command;

import org.jspecify.annotations.NullMarked;
