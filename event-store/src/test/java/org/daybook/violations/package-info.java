/** One small offender for each rule of the architecture, so that every rule is seen to bite. */
@NullMarked
package org.daybook.violations;

import org.jspecify.annotations.NullMarked;
