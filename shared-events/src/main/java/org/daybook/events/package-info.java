/**
 * The contract: everything that can happen to a child, as immutable facts.
 *
 * <p>An event is a published fact. Its name and its JSON are frozen the day it is merged: fields may be added, never renamed or
 * given another meaning. It holds only text, numbers, booleans, days, codes and {@link org.daybook.events.Personal} values.
 */
@NullMarked
package org.daybook.events;

import org.jspecify.annotations.NullMarked;
