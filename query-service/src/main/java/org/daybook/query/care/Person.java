package org.daybook.query.care;

import java.time.LocalDate;
import org.daybook.history.Identity;
import org.jspecify.annotations.Nullable;

/** What of a child stands in every row of its care, for the breakdowns. */
record Person(
        @Nullable String sex,
        @Nullable Integer bornMonth,
        @Nullable Integer bornDay) {

    static Person of(Identity identity) {
        LocalDate born = identity.bornOn();
        return born == null
                ? new Person(identity.sex(), null, null)
                : new Person(identity.sex(), born.getYear() * 12 + born.getMonthValue(), born.getDayOfMonth());
    }
}
