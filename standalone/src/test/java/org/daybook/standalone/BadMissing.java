package org.daybook.standalone;

import static org.daybook.standalone.BadList.correct;
import static org.daybook.standalone.BadList.text;
import static org.daybook.standalone.BadList.with;
import static org.daybook.standalone.BadList.withdraw;
import static org.daybook.standalone.BadList.without;

import java.util.List;
import org.daybook.standalone.BadCommands.Bad;

/**
 * Commands about being missing that must not be recorded. {@code @away} is missing since 2018-06-01T20:00; {@code @helped} was missing
 * from 2018-02-01T22:00 ({@code @spell}) to 2018-02-03T09:00 ({@code @return}).
 */
final class BadMissing {

    private static final String NOTIFY = "notify-missing";
    private static final String RETURN = "record-return";
    private static final String HOLD = "hold-return-interview";
    private static final String EARLY = "interview-before-return";
    private static final String NO_HOUR = "2026-03-29T01:30";
    private static final String AWAY = """
            {"childId":"@known","missingSince":"2018-06-01T21:30","setting":"home","reportedBy":"Ann Reed"}""";
    private static final String BACK = """
            {"childId":"@away","returnedAt":"2018-06-03T10:15"}""";
    private static final String HELD = """
            {"childId":"@helped","heldAt":"2018-02-05T16:00"}""";
    private static final List<String> NO_MOMENTS = List.of(
            NO_HOUR,
            "2018-03-25T01:59:59",
            "2018-02-30T10:00",
            "2018-06-01T24:00",
            "2018-06-01T10:60",
            "2016-12-31T23:59:60Z",
            "2018-06-01T10",
            "2018-06-01T",
            "2018-06-01 10:00",
            "2018-06-01T10:00+25:00",
            "2018-06-01T10:00 Europe/London",
            "2018-6-1T10:00",
            "20180601T1000",
            "01/06/2018 10:00",
            "10:00",
            "last night",
            "0000-01-01T00:00Z",
            "-0001-06-01T10:00",
            "+10000-01-01T00:00",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00+18:00");

    private final BadList list = new BadList();

    static List<Bad> all() {
        BadMissing bad = new BadMissing();
        bad.moments();
        bad.fields();
        bad.spells();
        bad.returns();
        bad.interviews();
        bad.amending();
        return bad.list.all();
    }

    private void field(String name, String command, String body, String code, String field) {
        list.malformed("missing: " + name, command, body, code, field);
    }

    private void rule(String name, String command, String body, String code, String field) {
        list.rule("missing: " + name, command, body, code, field);
    }

    private void since(String moment, String code) {
        rule("since " + moment, NOTIFY, text(AWAY, "missingSince", moment), code, "missingSince");
    }

    private void moments() {
        for (String moment : NO_MOMENTS) {
            field("since " + moment, NOTIFY, text(AWAY, "missingSince", moment), "malformed-date", "missingSince");
        }
        since("0203-01-01T00:00Z", "impossible-date");
        since("1899-12-31T23:59", "impossible-date");
        since("9999-12-31T23:59:59Z", "impossible-date");
        since("2199-12-31T10:00", "date-in-future");
        since("2199-12-31", "date-in-future");
        since("2010-05-03T23:59", "before-birth");
        // in London it is 23:30 on the day before the birth
        since("2010-05-04T00:30+02:00", "before-birth");
        field("back in no hour", RETURN, text(BACK, "returnedAt", NO_HOUR), "malformed-date", "returnedAt");
        field("held in no hour", HOLD, text(HELD, "heldAt", NO_HOUR), "malformed-date", "heldAt");
        rule("back in 2199", RETURN, text(BACK, "returnedAt", "2199-12-31T10:00"), "date-in-future", "returnedAt");
        rule("held in 2199", HOLD, text(HELD, "heldAt", "2199-12-31"), "date-in-future", "heldAt");
        rule("told in 2199", NOTIFY, text(AWAY, "notifiedAt", "2199-12-31"), "date-in-future", "notifiedAt");
    }

    private void fields() {
        field("since a number", NOTIFY, with(AWAY, "missingSince", "20180601"), "wrong-type", "missingSince");
        field("since an object", NOTIFY, with(AWAY, "missingSince", "{}"), "wrong-type", "missingSince");
        field("since null", NOTIFY, with(AWAY, "missingSince", "null"), "missing-field", "missingSince");
        field("reported by nobody", NOTIFY, without(AWAY, "reportedBy"), "missing-field", "reportedBy");
        field("from school", NOTIFY, text(AWAY, "setting", "school"), "unknown-code", "setting");
        field("an unknown kind", NOTIFY, text(AWAY, "kind", "X"), "unknown-code", "kind");
        field("an unknown risk", NOTIFY, text(AWAY, "riskLevel", "extreme"), "unknown-code", "riskLevel");
        field("one spell as text", HOLD, text(HELD, "spells", "@spell"), "wrong-type", "spells");
        field("a spell of null", HOLD, with(HELD, "spells", "[null]"), "wrong-type", "spells[0]");
        field("an unknown factor", HOLD, with(HELD, "factors", "[\"10Z\"]"), "unknown-code", "factors[0]");
        field("shared in words", HOLD, text(HELD, "informationShared", "yes"), "wrong-type", "informationShared");
    }

    private void spells() {
        rule("a kind for home", NOTIFY, text(AWAY, "kind", "M"), "kind-in-care-only", "kind");
        rule(
                "told a minute before",
                NOTIFY,
                text(AWAY, "notifiedAt", "2018-06-01T21:29"),
                "notified-before-missing",
                "notifiedAt");
        rule(
                "told a day before",
                NOTIFY,
                text(AWAY, "notifiedAt", "2018-05-31"),
                "notified-before-missing",
                "notifiedAt");
        rule("from care at home", NOTIFY, text(AWAY, "setting", "care"), "not-in-care", "missingSince");
        rule(
                "from care before care",
                NOTIFY,
                text(text(text(AWAY, "setting", "care"), "childId", "@inCare"), "missingSince", "2015-01-09T23:59"),
                "not-in-care",
                "missingSince");
        rule("twice", NOTIFY, text(AWAY, "childId", "@away"), "missing-already-open", "missingSince");
        rule(
                "inside another spell",
                NOTIFY,
                text(text(AWAY, "childId", "@helped"), "missingSince", "2018-02-02T10:00"),
                "missing-already-open",
                "missingSince");
        rule(
                "before another spell, and not back",
                NOTIFY,
                text(text(AWAY, "childId", "@helped"), "missingSince", "2018-01-31"),
                "missing-already-open",
                "missingSince");
        rule("the unborn", NOTIFY, text(AWAY, "childId", "@unborn"), "not-born-yet", "childId");
        rule("the dead", NOTIFY, text(AWAY, "childId", "@dead"), "after-death", "missingSince");
    }

    private void returns() {
        rule("back, never gone", RETURN, text(BACK, "childId", "@known"), "not-missing", "returnedAt");
        rule("back, back already", RETURN, text(BACK, "childId", "@helped"), "not-missing", "returnedAt");
        rule("back a day before", RETURN, text(BACK, "returnedAt", "2018-05-31"), "not-missing", "returnedAt");
        rule("back a minute before", RETURN, text(BACK, "returnedAt", "2018-06-01T19:59"), "not-missing", "returnedAt");
    }

    private void interview(String verb, String field, String day) {
        rule(
                verb + " before the return, " + day,
                verb + "-return-interview",
                "{\"childId\":\"@away\",\"" + field + "\":\"" + day + "\"}",
                EARLY,
                field);
    }

    private void interviews() {
        for (String day : List.of("2018-06-05", "2018-06-05T10:00")) {
            interview("offer", "offeredAt", day);
            interview("accept", "acceptedAt", day);
            interview("decline", "declinedAt", day);
            interview("hold", "heldAt", day);
        }
        for (String before : List.of("2018-02-02", "2018-02-03T08:59")) {
            rule("held " + before, HOLD, text(HELD, "heldAt", before), EARLY, "heldAt");
        }
        for (String spells : List.of(
                "[\"" + BadList.NO_ENTRY + "\"]", "[\"@exclusion\"]", "[\"@spell\",\"@return\"]", "[\"last\"]")) {
            rule("about " + spells, HOLD, with(HELD, "spells", spells), EARLY, "heldAt");
        }
    }

    private void amending() {
        rule("its start withdrawn", "withdraw-entry", withdraw("@helped", "@spell"), "not-missing", "returnedAt");
        rule(
                "a return corrected to before",
                "correct-entry",
                correct("@helped", "@return", "{\"returnedAt\":\"2018-01-31\"}"),
                "not-missing",
                "returnedAt");
        rule(
                "a start corrected to after the return",
                "correct-entry",
                correct("@helped", "@spell", "{\"missingSince\":\"2018-02-03T09:01\"}"),
                "not-missing",
                "returnedAt");
        rule(
                "corrected to care without care",
                "correct-entry",
                correct("@helped", "@spell", "{\"setting\":\"care\"}"),
                "not-in-care",
                "missingSince");
        rule(
                "a kind added for home",
                "correct-entry",
                correct("@helped", "@spell", "{\"kind\":\"A\"}"),
                "kind-in-care-only",
                "kind");
        field(
                "corrected to no hour",
                "correct-entry",
                correct("@helped", "@spell", "{\"missingSince\":\"2026-03-29T01:30\"}"),
                "malformed-date",
                "missingSince");
    }
}
