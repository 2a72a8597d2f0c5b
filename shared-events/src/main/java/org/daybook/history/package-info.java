/**
 * What a child's events add up to: live entries and the periods they make. Plain Java, used by both sides, so that a rule and a
 * count can never see two different histories.
 */
@NullMarked
package org.daybook.history;

import org.jspecify.annotations.NullMarked;
