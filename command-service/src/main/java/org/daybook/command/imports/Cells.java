package org.daybook.command.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.command.front.FieldText;
import org.daybook.events.CodeLists;
import org.jspecify.annotations.Nullable;

/** The filled cells of a row by column, and how they are read. */
public interface Cells {

    Pattern UK_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})( 00:00(:00)?)?");
    Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ]00:00(:00)?)?");
    Pattern NAMED_MONTH = Pattern.compile("(\\d{4})-([A-Za-z]{3})-(\\d{2})([T ]00:00(:00)?)?");
    List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What a spreadsheet would run; a sign before plain text or a number is none. */
    Pattern FORMULA = Pattern.compile("[=@].*|[+-].*[(|!].*", Pattern.DOTALL);

    TreeMap<String, String> cells();

    /** @throws BadCell for text that may not come in, and for formulas */
    default void checkText() {
        for (Map.Entry<String, String> cell : cells().entrySet()) {
            String trouble = FieldText.trouble(cell.getValue(), 200);
            if (trouble != null) {
                throw new BadCell("text-not-allowed", cell.getKey() + " " + trouble + ".");
            }
            if (FORMULA.matcher(cell.getValue()).matches()) {
                throw new BadCell("formula-not-allowed", cell.getKey() + " is a formula; save the values.");
            }
        }
    }

    /** @throws BadCell when the cell is blank */
    default String text(String column) {
        String text = cells().get(column);
        if (text == null) {
            throw new BadCell("missing-value", column + " is blank.");
        }
        return text;
    }

    @Nullable
    default String maybe(String column) {
        return cells().get(column);
    }

    /** Text that may stand in clear, because it can only be a short code. @throws BadCell for anything else */
    @Nullable
    default String maybeShaped(String column, String shape) {
        String text = cells().get(column);
        if (text != null && !text.matches(shape)) {
            throw new BadCell("malformed-value", column + " is not in the form that it should have.");
        }
        return text;
    }

    @Nullable
    default String maybeUrn(String column) {
        String text = cells().get(column);
        if (text != null && !FieldText.isUrn(text)) {
            throw new BadCell("malformed-urn", column + " is not one of Ofsted's numbers.");
        }
        return text;
    }

    /** @throws BadCell when the code is blank or not on the list */
    default String code(String column, String list) {
        String code = text(column).toUpperCase(Locale.ROOT);
        if (!CodeLists.of(list).has(code)) {
            throw new BadCell("unknown-code", column + " is not a code of the list " + list + ".");
        }
        return code;
    }

    @Nullable
    default String maybeCode(String column, String list) {
        return cells().containsKey(column) ? code(column, list) : null;
    }

    /** @throws BadCell when the cell is blank or no day */
    default LocalDate day(String column) {
        String text = text(column);
        Matcher uk = UK_DAY.matcher(text);
        Matcher iso = ISO_DAY.matcher(text);
        Matcher named = NAMED_MONTH.matcher(text);
        try {
            if (uk.matches()) {
                return LocalDate.of(number(uk, 3), number(uk, 2), number(uk, 1));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (named.matches()) {
                int month = MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1;
                return LocalDate.of(number(named, 1), month, number(named, 3));
            }
        } catch (DateTimeException e) {
            // a day that is not in the calendar is said in the same words as one that is no day at all
        }
        throw new BadCell("malformed-date", column + " is not a real date in the form dd/mm/yyyy.");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    @Nullable
    default LocalDate maybeDay(String column) {
        return cells().containsKey(column) ? day(column) : null;
    }

    /** A whole number, also when a spreadsheet has made it 1.0. */
    @Nullable
    default Integer maybeNumber(String column) {
        String text = cells().get(column);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text).intValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            throw new BadCell("wrong-type", column + " is not a whole number.");
        }
    }

    @Nullable
    default Boolean maybeFlag(String column) {
        Integer number = maybeNumber(column);
        if (number == null) {
            return null;
        }
        if (number != 0 && number != 1) {
            throw new BadCell("unknown-code", column + " must be 0 or 1.");
        }
        return number == 1;
    }
}
