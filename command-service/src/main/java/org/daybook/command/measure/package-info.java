/** What the council agrees on about a measure: targets, and the judgements of its officers. */
@NullMarked
package org.daybook.command.measure;

import org.jspecify.annotations.NullMarked;
