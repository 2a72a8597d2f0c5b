/** Events in plain English: a title, what kind of thing happened, and each field with its label. */
@NullMarked
package org.daybook.query.words;

import org.jspecify.annotations.NullMarked;
