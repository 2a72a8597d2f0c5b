package org.daybook.query.measure;

import java.time.LocalDate;
import java.util.Locale;
import org.daybook.web.BadQuestion;
import org.jspecify.annotations.Nullable;

/** The stretch of days that a flow is counted over, up to the day of the figure. */
public enum Window {
    YTD,
    QUARTER,
    TWELVE_MONTHS;

    /** @throws BadQuestion for a window that does not exist */
    public static Window of(@Nullable String text) {
        return switch (text == null ? "ytd" : text.toLowerCase(Locale.ROOT)) {
            case "ytd" -> YTD;
            case "quarter" -> QUARTER;
            case "12m" -> TWELVE_MONTHS;
            default -> throw BadQuestion.malformed("window", "The window is ytd, quarter or 12m.");
        };
    }

    public String label() {
        return this == TWELVE_MONTHS ? "12m" : name().toLowerCase(Locale.ROOT);
    }

    /** @param yearStart when the year began that the day lies in: April, or August for schools */
    public LocalDate first(LocalDate on, LocalDate yearStart) {
        return switch (this) {
            case YTD -> yearStart;
            case QUARTER -> LocalDate.of(on.getYear(), (on.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case TWELVE_MONTHS -> on.minusYears(1).plusDays(1);
        };
    }
}
