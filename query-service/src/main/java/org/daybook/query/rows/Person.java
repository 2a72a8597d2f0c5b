package org.daybook.query.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import org.daybook.history.Entries;
import org.daybook.history.Identity;
import org.jspecify.annotations.Nullable;

/** What of a child stands in its rows, for the breakdowns. */
public record Person(
        @Nullable String sex,
        @Nullable Integer bornMonth,
        @Nullable Integer bornDay) {

    public static Person of(Entries entries) {
        Identity identity = entries.identity();
        LocalDate born = entries.bornOn();
        YearMonth month = born == null ? identity.bornIn() : YearMonth.from(born);
        // where the day can no longer be opened, the last one of the month stands in
        int day = born == null ? 31 : born.getDayOfMonth();
        return month == null
                ? new Person(identity.sex(), null, null)
                : new Person(identity.sex(), month.getYear() * 12 + month.getMonthValue(), day);
    }
}
