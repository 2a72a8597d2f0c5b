package org.daybook.command.watch;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;

/** Where a part of a list ended: the next one goes on behind it, whatever came or went meanwhile. */
record Cursor(@Nullable OffsetDateTime at, long id) {

    private static final Cursor START = new Cursor(null, 0);

    /** @throws BadQuestion for what no list has given */
    static Cursor of(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return START;
        }
        try {
            int comma = after.indexOf(',');
            return new Cursor(
                    OffsetDateTime.parse(after.substring(0, comma)), Long.parseLong(after.substring(comma + 1)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            throw BadQuestion.malformed("after", "after is the next of the part before.");
        }
    }

    String text() {
        return at + "," + id;
    }
}
