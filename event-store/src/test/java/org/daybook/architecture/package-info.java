/** The rules of the house about its own code, for every module's tests. */
@NullMarked
package org.daybook.architecture;

import org.jspecify.annotations.NullMarked;
