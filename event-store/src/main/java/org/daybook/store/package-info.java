/** The event store: Axon's storage interface on PostgreSQL, with gapless positions, claims, command answers and keys. */
@NullMarked
package org.daybook.store;

import org.jspecify.annotations.NullMarked;
