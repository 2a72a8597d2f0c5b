/** Who the child is: registration, birth, details, death. */
@NullMarked
package org.daybook.command.registration;

import org.jspecify.annotations.NullMarked;
