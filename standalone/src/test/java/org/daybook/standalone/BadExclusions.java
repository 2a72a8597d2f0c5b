package org.daybook.standalone;

import static org.daybook.standalone.BadList.correct;
import static org.daybook.standalone.BadList.text;
import static org.daybook.standalone.BadList.with;
import static org.daybook.standalone.BadList.withdraw;
import static org.daybook.standalone.BadList.without;

import java.util.List;
import org.daybook.standalone.BadCommands.Bad;

/**
 * Commands about exclusions that must not be recorded. {@code @helped} was suspended for ten sessions from Monday 2018-03-05
 * ({@code @exclusion}), which the governors upheld on 2018-03-20 ({@code @decision}).
 */
final class BadExclusions {

    private static final String GOVERN = "record-governors-decision";
    private static final String PANEL_DECIDES = "record-review-panel-decision";
    private static final String RESCINDED = "rescind-exclusion";
    private static final String UNKNOWN = "exclusion-unknown";
    private static final String BEFORE = "before-the-exclusion";
    private static final String CORRECT = "correct-entry";
    private static final String OUT = """
            {"childId":"@known","category":"SUSP","startedOn":"2018-06-04","sessions":4,"reasons":["PP"],"school":"Hill School"}""";
    private static final String PROVISION = """
            {"childId":"@helped","entryId":"@exclusion","startedOn":"2018-03-12","provider":"Pupil referral unit"}""";
    private static final String GOVERNORS = """
            {"childId":"@helped","entryId":"@exclusion","decidedOn":"2018-03-21","decision":"reinstated"}""";
    private static final String PANEL = """
            {"childId":"@helped","entryId":"@exclusion","decidedOn":"2018-04-21","decision":"upheld"}""";
    private static final String RESCIND = """
            {"childId":"@helped","entryId":"@exclusion","rescindedOn":"2018-03-07"}""";

    private final BadList list = new BadList();

    static List<Bad> all() {
        BadExclusions bad = new BadExclusions();
        bad.fields();
        bad.notices();
        bad.later();
        bad.amending();
        return bad.list.all();
    }

    private void field(String name, String command, String body, String code, String field) {
        list.malformed("an exclusion: " + name, command, body, code, field);
    }

    private void rule(String name, String command, String body, String code, String field) {
        list.rule("an exclusion: " + name, command, body, code, field);
    }

    private void notice(String name, String body, String code, String field) {
        rule(name, "notify-exclusion", body, code, field);
    }

    private void fields() {
        String notify = "notify-exclusion";
        field("an unknown category", notify, text(OUT, "category", "FIXD"), "unknown-code", "category");
        field("no reasons", notify, without(OUT, "reasons"), "missing-field", "reasons");
        field("a reason as text", notify, text(OUT, "reasons", "PP"), "wrong-type", "reasons");
        field("an unknown reason", notify, with(OUT, "reasons", "[\"XX\"]"), "unknown-code", "reasons[0]");
        field("a reason of null", notify, with(OUT, "reasons", "[null]"), "wrong-type", "reasons[0]");
        field("sessions as text", notify, text(OUT, "sessions", "4"), "wrong-type", "sessions");
        field("half a session", notify, with(OUT, "sessions", "0.5"), "wrong-type", "sessions");
        field("sessions beyond counting", notify, with(OUT, "sessions", "99999999999"), "wrong-type", "sessions");
        field("a list of sessions", notify, with(OUT, "sessions", "[4]"), "wrong-type", "sessions");
        field("an unknown provision", notify, text(OUT, "senProvision", "Z"), "unknown-code", "senProvision");
        field("no school", notify, without(OUT, "school"), "missing-field", "school");
        field("started at a time", notify, text(OUT, "startedOn", "2018-06-04T09:00"), "malformed-date", "startedOn");
        String arrange = "arrange-day-six-provision";
        field("provision for none", arrange, without(PROVISION, "entryId"), "missing-field", "entryId");
        field("provision for a number", arrange, with(PROVISION, "entryId", "1"), "wrong-type", "entryId");
        field("governors who wonder", GOVERN, text(GOVERNORS, "decision", "unsure"), "unknown-code", "decision");
        field("governors on no day", GOVERN, text(GOVERNORS, "decidedOn", "2018-02-30"), "malformed-date", "decidedOn");
        field(
                "a panel that reinstates",
                PANEL_DECIDES,
                text(PANEL, "decision", "reinstated"),
                "unknown-code",
                "decision");
        field("rescinded on no day", RESCINDED, without(RESCIND, "rescindedOn"), "missing-field", "rescindedOn");
    }

    private void notices() {
        notice(
                "four reasons",
                with(OUT, "reasons", "[\"PP\",\"PA\",\"VP\",\"VA\"]"),
                "one-to-three-reasons",
                "reasons");
        notice("an empty list of reasons", with(OUT, "reasons", "[]"), "one-to-three-reasons", "reasons");
        notice("a reason twice", with(OUT, "reasons", "[\"PP\",\"PA\",\"PP\"]"), "reason-twice", "reasons");
        notice("no sessions", with(OUT, "sessions", "0"), "sessions-out-of-range", "sessions");
        notice("less than no sessions", with(OUT, "sessions", "-2147483648"), "sessions-out-of-range", "sessions");
        notice("in 2199", text(OUT, "startedOn", "2199-06-03"), "date-in-future", "startedOn");
        notice("in 0203", text(OUT, "startedOn", "0203-06-03"), "impossible-date", "startedOn");
        notice("before birth", text(OUT, "startedOn", "2010-05-03"), "before-birth", "startedOn");
        notice("of the unborn", text(OUT, "childId", "@unborn"), "not-born-yet", "childId");
        notice("of the dead", text(OUT, "childId", "@dead"), "after-death", "startedOn");
        String again = text(OUT, "childId", "@helped");
        notice("on the day of another", text(again, "startedOn", "2018-03-05"), "already-suspended", "startedOn");
        notice("on another's last day", text(again, "startedOn", "2018-03-09"), "already-suspended", "startedOn");
        notice("into another", text(again, "startedOn", "2018-03-02"), "already-suspended", "startedOn");
    }

    private void later() {
        String provision = "arrange-day-six-provision";
        for (String entry : List.of("@caf", "@spell", "@decision", BadList.NO_ENTRY, "the last one")) {
            rule("provision for " + entry, provision, text(PROVISION, "entryId", entry), UNKNOWN, "entryId");
        }
        String others = "another child's, ";
        rule(others + provision, provision, text(PROVISION, "childId", "@inCare"), UNKNOWN, "entryId");
        rule(others + GOVERN, GOVERN, text(GOVERNORS, "childId", "@inCare"), UNKNOWN, "entryId");
        rule(others + "panel", PANEL_DECIDES, text(PANEL, "childId", "@inCare"), UNKNOWN, "entryId");
        rule(others + "rescinded", RESCINDED, text(RESCIND, "childId", "@inCare"), UNKNOWN, "entryId");
        rule("education before it", provision, text(PROVISION, "startedOn", "2018-03-04"), BEFORE, "entryId");
        rule("decided before it", GOVERN, text(GOVERNORS, "decidedOn", "2018-03-04"), BEFORE, "entryId");
        rule("a panel before it", PANEL_DECIDES, text(PANEL, "decidedOn", "2018-03-04"), BEFORE, "entryId");
        rule("rescinded before it", RESCINDED, text(RESCIND, "rescindedOn", "2018-03-04"), BEFORE, "entryId");
        rule(
                "reinstated before the decision",
                GOVERN,
                text(GOVERNORS, "reinstatedFrom", "2018-03-20"),
                "no-such-reinstatement",
                "reinstatedFrom");
        rule(
                "upheld and reinstated",
                GOVERN,
                text(text(GOVERNORS, "decision", "upheld"), "reinstatedFrom", "2018-03-26"),
                "no-such-reinstatement",
                "reinstatedFrom");
        rule("decided in 2199", GOVERN, text(GOVERNORS, "decidedOn", "2199-01-01"), "date-in-future", "decidedOn");
        rule(
                "reinstated from 2300",
                GOVERN,
                text(GOVERNORS, "reinstatedFrom", "2300-01-01"),
                "impossible-date",
                "reinstatedFrom");
    }

    private void amending() {
        rule("withdrawn under a decision", "withdraw-entry", withdraw("@helped", "@exclusion"), UNKNOWN, "entryId");
        rule(
                "corrected to after the decision",
                CORRECT,
                correct("@helped", "@exclusion", "{\"startedOn\":\"2018-03-21\"}"),
                BEFORE,
                "entryId");
        rule(
                "corrected to no sessions",
                CORRECT,
                correct("@helped", "@exclusion", "{\"sessions\":0}"),
                "sessions-out-of-range",
                "sessions");
        rule(
                "corrected to a reason twice",
                CORRECT,
                correct("@helped", "@exclusion", "{\"reasons\":[\"PP\",\"PP\"]}"),
                "reason-twice",
                "reasons");
        rule(
                "a decision about another entry",
                CORRECT,
                correct("@helped", "@decision", "{\"entryId\":\"@caf\"}"),
                UNKNOWN,
                "entryId");
        rule(
                "a reinstatement added to what was upheld",
                CORRECT,
                correct("@helped", "@decision", "{\"reinstatedFrom\":\"2018-03-25\"}"),
                "no-such-reinstatement",
                "reinstatedFrom");
    }
}
