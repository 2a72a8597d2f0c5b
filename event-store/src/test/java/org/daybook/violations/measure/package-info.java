/** Offenders where measure would be. */
@NullMarked
package org.daybook.violations.measure;

import org.jspecify.annotations.NullMarked;
