package org.daybook.command.ssda903;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.command.front.FieldText;
import org.daybook.events.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * One row of a return: trimmed cells by column, blank ones left out.
 *
 * @param year the calendar year in which its collection year began, as far as the upload says
 */
record ReturnRow(ReturnKind kind, int year, String file, long line, TreeMap<String, String> cells) {

    private static final Pattern UK_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})( 00:00(:00)?)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})([T ]00:00(:00)?)?");

    /** A cell that cannot be read. */
    static final class BadCell extends RuntimeException {
        final String code;

        BadCell(String code, String message) {
            super(message, null, false, false);
            this.code = code;
        }
    }

    static ReturnRow of(ReturnKind kind, int year, String file, long line, Map<String, String> cells) {
        return new ReturnRow(kind, year, file, line, new TreeMap<>(cells));
    }

    String child() {
        return text("CHILD");
    }

    /** @throws BadCell when the cell is blank */
    String text(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new BadCell("missing-value", column + " is blank.");
        }
        return text;
    }

    @Nullable
    String maybe(String column) {
        return cells.get(column);
    }

    /** Text that may stand in clear, because it can only be a short code. @throws BadCell for anything else */
    @Nullable
    String maybeShaped(String column, String shape) {
        String text = cells.get(column);
        if (text != null && !text.matches(shape)) {
            throw new BadCell("malformed-value", column + " is not in the form that it should have.");
        }
        return text;
    }

    @Nullable
    String maybeUrn(String column) {
        String text = cells.get(column);
        if (text != null && !FieldText.isUrn(text)) {
            throw new BadCell("malformed-urn", column + " is not one of Ofsted's numbers.");
        }
        return text;
    }

    /** @throws BadCell when the code is blank or not on the list */
    String code(String column, String list) {
        String code = text(column).toUpperCase(java.util.Locale.ROOT);
        if (!CodeLists.of(list).has(code)) {
            throw new BadCell("unknown-code", column + " is not a code of the list " + list + ".");
        }
        return code;
    }

    @Nullable
    String maybeCode(String column, String list) {
        return cells.containsKey(column) ? code(column, list) : null;
    }

    /** @throws BadCell when the cell is blank or no day */
    LocalDate day(String column) {
        String text = text(column);
        Matcher uk = UK_DAY.matcher(text);
        Matcher iso = ISO_DAY.matcher(text);
        try {
            if (uk.matches()) {
                return LocalDate.of(number(uk, 3), number(uk, 2), number(uk, 1));
            }
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
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
    LocalDate maybeDay(String column) {
        return cells.containsKey(column) ? day(column) : null;
    }

    /** A whole number, also when a spreadsheet has made it 1.0. */
    @Nullable
    Integer maybeNumber(String column) {
        String text = cells.get(column);
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
    Boolean maybeFlag(String column) {
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
