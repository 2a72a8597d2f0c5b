package org.daybook.standalone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.standalone.BadCommands.Bad;

/** Well-formed commands that a rule of the domain does not allow, and commands about what does not exist. */
final class BrokenRules {

    private static final String NOBODY = "child:00000000-0000-4000-8000-000000000000";
    private static final String NO_ENTRY = "00000000-0000-4000-8000-000000000000";
    private static final String GROUND = "\"legalStatus\":\"C2\",\"categoryOfNeed\":\"N1\"";

    private final List<Bad> all = new ArrayList<>();

    static List<Bad> all() {
        BrokenRules rules = new BrokenRules();
        rules.unknown();
        rules.registration();
        rules.care();
        rules.amending();
        return rules.all;
    }

    private void add(String name, String command, String body, int status, String code) {
        all.add(new Bad(
                name,
                "POST",
                "/api/commands/" + command,
                body.getBytes(StandardCharsets.UTF_8),
                List.of("Content-Type", "application/json"),
                status,
                code));
    }

    private void rule(String name, String command, String body, String code) {
        add(name, command, body, 422, code);
    }

    private static String death(String child, String day) {
        return "{\"childId\":\"" + child + "\",\"diedOn\":\"" + day + "\"}";
    }

    private void unknown() {
        String tooLong = NOBODY + "0".repeat(100);
        for (String child :
                List.of(NOBODY, NOBODY.toUpperCase(java.util.Locale.ROOT), "child:", "42", "x' or '1'='1", tooLong)) {
            add("the child " + child, "record-death", death(child, "2018-06-01"), 404, "child-unknown");
        }
        add(
                "somebody else's stream",
                "record-death",
                death(NOBODY.replace("child", "family"), "2018-06-01"),
                404,
                "child-unknown");
    }

    private void registration() {
        String person = "{\"localId\":\"bad-2\",\"sex\":\"F\"";
        rule("no birth at all", "register-child", person + "}", "one-birth-date");
        rule(
                "born and expected",
                "register-child",
                person + ",\"dateOfBirth\":\"2018-01-01\",\"expectedDateOfBirth\":\"2018-01-01\"}",
                "one-birth-date");
        rule(
                "a local id in use",
                "register-child",
                "{\"localId\":\"known\",\"sex\":\"F\",\"dateOfBirth\":\"2018-01-01\"}",
                "local-id-taken");
        rule("no details", "record-child-details", "{\"childId\":\"@known\"}", "nothing-given");
        rule(
                "a second birth",
                "record-birth",
                "{\"childId\":\"@known\",\"dateOfBirth\":\"2011-01-01\"}",
                "already-born");
        rule("a second death", "record-death", death("@dead", "2017-03-02"), "already-died");
        rule("death before birth", "record-death", death("@known", "2009-01-01"), "before-birth");
        rule("death tomorrow", "record-death", death("@known", "2199-01-01"), "date-in-future");
        rule(
                "born after care started",
                "record-child-details",
                "{\"childId\":\"@inCare\",\"dateOfBirth\":\"2016-01-01\"}",
                "before-birth");
    }

    private static String start(String child, String more) {
        return "{\"childId\":\"" + child + "\"," + GROUND + ",\"startedOn\":\"2018-06-01\"" + more + "}";
    }

    private void care() {
        rule("care twice", "start-care", start("@inCare", ""), "care-already-open");
        rule("care of the unborn", "start-care", start("@unborn", ""), "not-born-yet");
        rule("care of the dead", "start-care", start("@dead", ""), "after-death");
        rule("an end without reason", "start-care", start("@known", ",\"endedOn\":\"2018-07-01\""), "end-incomplete");
        rule(
                "a past period ends before it starts",
                "start-care",
                start("@known", ",\"endedOn\":\"2018-05-01\",\"endReason\":\"E4A\""),
                "end-before-start");
        rule(
                "care ends before it starts",
                "end-care",
                "{\"childId\":\"@inCare\",\"endedOn\":\"2014-06-01\",\"reason\":\"E4A\"}",
                "end-before-start");
        rule(
                "care ends and goes on",
                "end-care",
                "{\"childId\":\"@inCare\",\"endedOn\":\"2018-06-01\",\"reason\":\"X1\"}",
                "care-goes-on");
        rule(
                "the end of no care",
                "end-care",
                "{\"childId\":\"@known\",\"endedOn\":\"2018-06-01\",\"reason\":\"E4A\"}",
                "not-in-care");
        rule(
                "a legal status outside care",
                "change-legal-status",
                "{\"childId\":\"@known\",\"changedOn\":\"2018-06-01\",\"legalStatus\":\"C1\"}",
                "not-in-care");
        rule(
                "a placement outside care",
                "make-placement",
                "{\"childId\":\"@known\",\"startedOn\":\"2018-06-01\",\"placementType\":\"U4\"}",
                "not-in-care");
        rule(
                "a placement before care",
                "make-placement",
                "{\"childId\":\"@inCare\",\"startedOn\":\"2014-06-01\",\"placementType\":\"U4\"}",
                "not-in-care");
        rule(
                "the end of no placement",
                "end-placement",
                "{\"childId\":\"@known\",\"endedOn\":\"2018-06-01\"}",
                "no-open-placement");
        rule(
                "a review after death",
                "hold-care-review",
                "{\"childId\":\"@dead\",\"heldOn\":\"2018-06-01\",\"participation\":\"PN1\"}",
                "after-death");
    }

    private static String withdraw(String child, String entry) {
        return "{\"childId\":\"" + child + "\",\"entryId\":\"" + entry + "\",\"reason\":\"duplicate\"}";
    }

    private void amending() {
        String later = "{\"startedOn\":\"2016-02-10\"}";
        rule(
                "correction of the withdrawn",
                "correct-entry",
                BadCommands.correct("@withdrawn", later),
                "entry-withdrawn");
        rule("correction of nothing", "correct-entry", BadCommands.correct(NO_ENTRY, later), "entry-unknown");
        rule("an entry id that is none", "correct-entry", BadCommands.correct("first", later), "entry-unknown");
        rule(
                "a correction that changes nothing",
                "correct-entry",
                BadCommands.correct("@care", "{\"startedOn\":\"2015-01-10\"}"),
                "nothing-changed");
        rule(
                "a correction into the future",
                "correct-entry",
                BadCommands.correct("@care", "{\"startedOn\":\"2199-01-10\"}"),
                "date-in-future");
        rule(
                "a correction past the placement",
                "correct-entry",
                BadCommands.correct("@care", "{\"startedOn\":\"2016-01-10\"}"),
                "not-in-care");
        rule("withdrawal of the withdrawn", "withdraw-entry", withdraw("@inCare", "@withdrawn"), "entry-withdrawn");
        rule("withdrawal from another child", "withdraw-entry", withdraw("@known", "@care"), "entry-unknown");
        rule("withdrawal under a placement", "withdraw-entry", withdraw("@inCare", "@care"), "not-in-care");
        add(
                "a correction to a day that is none",
                "correct-entry",
                BadCommands.correct("@care", "{\"startedOn\":\"2018-02-30\"}"),
                400,
                "malformed-date");
    }
}
