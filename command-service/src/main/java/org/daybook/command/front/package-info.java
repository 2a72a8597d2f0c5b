/** The way in for every command: catalogue, binding, idempotency, answers and problem documents. */
@NullMarked
package org.daybook.command.front;

import org.jspecify.annotations.NullMarked;
