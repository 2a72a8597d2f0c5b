/** Who works with the child, visits and notes, school, addresses, siblings, parental responsibility. */
@NullMarked
package org.daybook.command.involvement;

import org.jspecify.annotations.NullMarked;
