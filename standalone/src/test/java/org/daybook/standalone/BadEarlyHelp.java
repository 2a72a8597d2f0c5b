package org.daybook.standalone;

import static org.daybook.standalone.BadList.correct;
import static org.daybook.standalone.BadList.text;
import static org.daybook.standalone.BadList.with;
import static org.daybook.standalone.BadList.without;

import java.util.List;
import org.daybook.standalone.BadCommands.Bad;

/** Commands of early help that must not be recorded. {@code @helped} has a CAF open since 2018-01-10, {@code @known} has none. */
final class BadEarlyHelp {

    private static final String OPEN = "open-caf";
    private static final String CAF = """
            {"childId":"@known","openedOn":"2018-06-01","consentedOn":"2018-06-01","organisation":"School nursing",\
            "leadProfessional":"Lee Moss","presentingIssues":["16A"]}""";
    private static final String PLAN = """
            {"childId":"@helped","agreedOn":"2018-06-01","agencies":["school"]}""";
    private static final String REVIEW = """
            {"childId":"@helped","reviewedOn":"2018-06-01","nextReviewOn":"2018-09-01"}""";
    private static final String LEAD = """
            {"childId":"@known","changedOn":"2018-06-01","organisation":"School nursing","leadProfessional":"Lee Moss"}""";
    private static final String CONSENT = """
            {"childId":"@known","withdrawnOn":"2018-06-01"}""";
    private static final String CLOSE = """
            {"childId":"@helped","closedOn":"2018-06-01","outcome":"needs-met"}""";

    private final BadList list = new BadList();

    static List<Bad> all() {
        BadEarlyHelp bad = new BadEarlyHelp();
        bad.fields();
        bad.cafs();
        bad.steps();
        bad.corrections();
        return bad.list.all();
    }

    private void field(String name, String command, String body, String code, String field) {
        list.malformed("a CAF: " + name, command, body, code, field);
    }

    private void rule(String name, String command, String body, String code, String field) {
        list.rule("a CAF: " + name, command, body, code, field);
    }

    private void fields() {
        field("no consent", OPEN, without(CAF, "consentedOn"), "missing-field", "consentedOn");
        field("no issues", OPEN, without(CAF, "presentingIssues"), "missing-field", "presentingIssues");
        field("a blank lead", OPEN, text(CAF, "leadProfessional", " "), "missing-field", "leadProfessional");
        field("issues as text", OPEN, text(CAF, "presentingIssues", "16A"), "wrong-type", "presentingIssues");
        field("issues in numbers", OPEN, with(CAF, "presentingIssues", "[16]"), "wrong-type", "presentingIssues[0]");
        field("an issue of null", OPEN, with(CAF, "presentingIssues", "[null]"), "wrong-type", "presentingIssues[0]");
        field(
                "an unknown second issue",
                OPEN,
                with(CAF, "presentingIssues", "[\"16A\",\"16Z\"]"),
                "unknown-code",
                "presentingIssues[1]");
        field("level 5", OPEN, text(CAF, "levelOfNeed", "5"), "unknown-code", "levelOfNeed");
        field("a level in numbers", OPEN, with(CAF, "levelOfNeed", "3"), "wrong-type", "levelOfNeed");
        field("stepped down from school", OPEN, text(CAF, "steppedDownFrom", "x"), "unknown-code", "steppedDownFrom");
        field("a family in numbers", OPEN, with(CAF, "familyRef", "7"), "wrong-type", "familyRef");
        field("a hash of a family", OPEN, text(CAF, "family", "f"), "unknown-field", "family");
        field("opened at a time", OPEN, text(CAF, "openedOn", "2018-06-01T10:00"), "malformed-date", "openedOn");
        field("agencies as text", "agree-caf-plan", text(PLAN, "agencies", "school"), "wrong-type", "agencies");
        field(
                "a review on no day",
                "review-caf",
                text(REVIEW, "nextReviewOn", "soon"),
                "malformed-date",
                "nextReviewOn");
        field("an unknown outcome", "close-caf", text(CLOSE, "outcome", "fine"), "unknown-code", "outcome");
        field("no outcome", "close-caf", without(CLOSE, "outcome"), "missing-field", "outcome");
    }

    private void cafs() {
        rule(
                "no factors beside others",
                OPEN,
                with(CAF, "presentingIssues", "[\"21\",\"16A\"]"),
                "no-factors-with-others",
                "presentingIssues");
        rule("a second one", OPEN, text(CAF, "childId", "@helped"), "caf-already-open", "openedOn");
        rule(
                "one before an open one",
                OPEN,
                text(text(CAF, "childId", "@helped"), "openedOn", "2017-06-01"),
                "caf-already-open",
                "openedOn");
        rule("opened in 2199", OPEN, text(CAF, "openedOn", "2199-06-01"), "date-in-future", "openedOn");
        rule("consent in 2199", OPEN, text(CAF, "consentedOn", "2199-06-01"), "date-in-future", "consentedOn");
        rule("opened in 0203", OPEN, text(CAF, "openedOn", "0203-06-01"), "impossible-date", "openedOn");
        rule("of the dead", OPEN, text(CAF, "childId", "@dead"), "after-death", "openedOn");
    }

    private void steps() {
        rule("a plan without one", "agree-caf-plan", text(PLAN, "childId", "@known"), "no-open-caf", "agreedOn");
        rule("a plan before it", "agree-caf-plan", text(PLAN, "agreedOn", "2018-01-09"), "no-open-caf", "agreedOn");
        rule(
                "a plan to review in 2300",
                "agree-caf-plan",
                text(PLAN, "nextReviewOn", "2300-01-01"),
                "impossible-date",
                "nextReviewOn");
        rule("a review without one", "review-caf", text(REVIEW, "childId", "@known"), "no-open-caf", "reviewedOn");
        rule(
                "a review tomorrow",
                "review-caf",
                text(without(REVIEW, "nextReviewOn"), "reviewedOn", "2199-01-01"),
                "date-in-future",
                "reviewedOn");
        rule(
                "the next review before this one",
                "review-caf",
                text(REVIEW, "nextReviewOn", "2018-05-31"),
                "review-in-the-past",
                "nextReviewOn");
        rule("another lead without one", "change-lead-professional", LEAD, "no-open-caf", "changedOn");
        rule("consent withdrawn without one", "withdraw-caf-consent", CONSENT, "no-open-caf", "withdrawnOn");
        rule("the end of none", "close-caf", text(CLOSE, "childId", "@known"), "no-open-caf", "closedOn");
        rule("the end before it", "close-caf", text(CLOSE, "closedOn", "2018-01-09"), "no-open-caf", "closedOn");
    }

    private void corrections() {
        field(
                "a family's hash corrected",
                "correct-entry",
                correct("@helped", "@caf", "{\"family\":\"f\"}"),
                "unknown-field",
                "fields.family");
        field(
                "corrected to an unknown level",
                "correct-entry",
                correct("@helped", "@caf", "{\"levelOfNeed\":\"5\"}"),
                "unknown-code",
                "levelOfNeed");
        rule(
                "corrected to no factors beside others",
                "correct-entry",
                correct("@helped", "@caf", "{\"presentingIssues\":[\"16A\",\"21\"]}"),
                "no-factors-with-others",
                "presentingIssues");
        rule(
                "corrected by another child",
                "correct-entry",
                correct("@known", "@caf", "{\"openedOn\":\"2018-01-09\"}"),
                "entry-unknown",
                "entryId");
    }
}
