/** What every feature's commands and rules are made of: commands, rules, breaches, refusals, and what is known of a child. */
@NullMarked
package org.daybook.command.entry;

import org.jspecify.annotations.NullMarked;
