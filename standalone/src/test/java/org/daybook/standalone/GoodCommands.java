package org.daybook.standalone;

import java.util.List;
import java.util.Map;

/** Every command as it is accepted, about children whom the test has prepared. */
final class GoodCommands {

    /** A command's body; {@code @known} and the like stand for what is prepared, {@code #} for a name of its own. */
    record Good(String command, String body) {

        String about(Map<String, String> prepared, String name) {
            String text = body.replace("#", name);
            for (Map.Entry<String, String> each : prepared.entrySet()) {
                text = text.replace(each.getKey(), each.getValue());
            }
            return text;
        }
    }

    static final List<Good> ALL = List.of(
            new Good("register-child", """
                    {"localId":"#","givenName":"Ada","familyName":"Moss","dateOfBirth":"2011-02-03","sex":"F","ethnicity":"WBRI",\
                    "upn":"A123456789012","identifiers":[{"source":"nhs","id":"1"}]}"""),
            new Good("register-child", "{\"localId\":\"#\",\"sex\":\"U\",\"expectedDateOfBirth\":\"2026-12-01\"}"),
            new Good("record-birth", "{\"childId\":\"@unborn\",\"dateOfBirth\":\"2026-11-01\",\"sex\":\"M\"}"),
            new Good("record-child-details", "{\"childId\":\"@known\",\"givenName\":\"Ada\",\"sex\":\"M\"}"),
            new Good("start-care", """
                    {"childId":"@known","startedOn":"2018-01-02","legalStatus":"V3","categoryOfNeed":"N2","homePostcode":"ZZ1 1ZZ",\
                    "unaccompaniedAsylumSeeker":false,"begunEarlier":false,"endedOn":"2018-03-02","endReason":"E4A",\
                    "placement":{"placementType":"U4","provider":"PR1","location":"IN","distanceMiles":3.5,"weeklyCost":700}}"""),
            new Good(
                    "change-legal-status",
                    "{\"childId\":\"@inCare\",\"changedOn\":\"2017-01-02\",\"legalStatus\":\"C1\"}"),
            new Good(
                    "hold-care-review",
                    "{\"childId\":\"@inCare\",\"heldOn\":\"2017-01-02\",\"participation\":\"PN1\"}"),
            new Good("end-care", "{\"childId\":\"@inCare\",\"endedOn\":\"2019-01-02\",\"reason\":\"E4A\"}"),
            new Good(
                    "request-placement",
                    "{\"childId\":\"@inCare\",\"requestedOn\":\"2019-01-02\",\"placementType\":\"K2\"}"),
            new Good("make-placement", """
                    {"childId":"@inCare","startedOn":"2017-05-02","placementType":"T3","provider":"PR4","urn":"SC123456","postcode":"ZZ1",\
                    "location":"OUT","distanceMiles":30,"weeklyCost":4000.5,"sameCarer":false,"plannedUntil":"2027-01-01",\
                    "previousPlacementEndReason":"CARPL"}"""),
            new Good("end-placement", "{\"childId\":\"@inCare\",\"endedOn\":\"2018-05-02\",\"reason\":\"CARPL\"}"),
            new Good("record-death", "{\"childId\":\"@inCare\",\"diedOn\":\"2021-01-02\"}"),
            new Good("open-caf", """
                    {"childId":"@known","openedOn":"2018-01-02","consentedOn":"2018-01-02","organisation":"School nursing",\
                    "leadProfessional":"Lee Moss","levelOfNeed":"2","presentingIssues":["3B","16A"],"familyRef":"F1",\
                    "steppedDownFrom":"child-in-need"}"""),
            new Good("agree-caf-plan", """
                    {"childId":"@helped","agreedOn":"2018-02-02","agencies":["school","health"],"nextReviewOn":"2018-05-02",\
                    "note":"n"}"""),
            new Good("review-caf", """
                    {"childId":"@helped","reviewedOn":"2018-05-02","agenciesPresent":["school"],"nextReviewOn":"2018-08-02",\
                    "note":"n"}"""),
            new Good("change-lead-professional", """
                    {"childId":"@helped","changedOn":"2018-03-02","organisation":"Early help team","leadProfessional":"Sam Lane"}"""),
            new Good("withdraw-caf-consent", """
                    {"childId":"@helped","withdrawnOn":"2018-09-02","by":"the mother"}"""),
            new Good("close-caf", """
                    {"childId":"@helped","closedOn":"2018-10-02","outcome":"needs-met"}"""),
            new Good("notify-missing", """
                    {"childId":"@helped","missingSince":"2018-09-01T21:30","notifiedAt":"2018-09-01T22:05:00Z","setting":"home",\
                    "missingFrom":"the bus station","reportedBy":"Ann Reed","policeReference":"P1","riskLevel":"medium"}"""),
            new Good("notify-missing", """
                    {"childId":"@inCare","missingSince":"2017-03-02","setting":"care","kind":"A","responsibleAuthority":"Northshire",\
                    "reportedBy":"Ann Reed"}"""),
            new Good("record-return", """
                    {"childId":"@away","returnedAt":"2018-06-03T10:15:00+01:00","foundAt":"the bus station"}"""),
            new Good("record-safe-and-well-check", """
                    {"childId":"@away","checkedAt":"2018-06-03T12:00","note":"n"}"""),
            new Good("offer-return-interview", """
                    {"childId":"@helped","offeredAt":"2018-02-04","spells":["@spell"],"provider":"Missing People"}"""),
            new Good("accept-return-interview", """
                    {"childId":"@helped","acceptedAt":"2018-02-04T09:30"}"""),
            new Good("decline-return-interview", """
                    {"childId":"@helped","declinedAt":"2018-02-04T09:30","spells":["@spell"],"reason":"did not say"}"""),
            new Good("hold-return-interview", """
                    {"childId":"@helped","heldAt":"2018-02-05T16:00","spells":["@spell"],"provider":"Missing People",\
                    "interviewer":"Jo Hill","factors":["10A","11A"],"informationShared":true,"note":"n"}"""),
            new Good("notify-exclusion", """
                    {"childId":"@known","category":"SUSP","startedOn":"2018-01-08","sessions":3,"reasons":["PP","DB"],\
                    "school":"Hill School","senProvision":"K"}"""),
            new Good("notify-exclusion", """
                    {"childId":"@known","category":"PERM","startedOn":"2018-01-09","reasons":["DA"],"school":"Hill School"}"""),
            new Good("arrange-day-six-provision", """
                    {"childId":"@helped","entryId":"@exclusion","startedOn":"2018-03-12","provider":"Pupil referral unit"}"""),
            new Good("record-governors-decision", """
                    {"childId":"@helped","entryId":"@exclusion","decidedOn":"2018-03-21","decision":"reinstated",\
                    "reinstatedFrom":"2018-03-26"}"""),
            new Good("record-review-panel-decision", """
                    {"childId":"@helped","entryId":"@exclusion","decidedOn":"2018-04-21","decision":"recommended"}"""),
            new Good("rescind-exclusion", """
                    {"childId":"@helped","entryId":"@exclusion","rescindedOn":"2018-03-07","reason":"new evidence"}"""),
            new Good(
                    "withdraw-entry",
                    "{\"childId\":\"@inCare\",\"entryId\":\"@placement\",\"reason\":\"other\",\"note\":\"n\"}"),
            new Good("correct-entry", """
                    {"childId":"@inCare","entryId":"@care","reason":"wrong-date","note":"n",\
                    "fields":{"startedOn":"2015-01-09","legalStatus":"V4"}}"""),
            new Good("correct-entry", """
                    {"childId":"@helped","entryId":"@caf","reason":"wrong-date","fields":{"openedOn":"2018-01-11","familyRef":"F2"}}"""),
            new Good("correct-entry", """
                    {"childId":"@helped","entryId":"@spell","reason":"wrong-date","fields":{"missingSince":"2018-02-01"}}"""),
            new Good("correct-entry", """
                    {"childId":"@helped","entryId":"@exclusion","reason":"wrong-date","fields":{"sessions":12,"reasons":["PA"]}}"""));

    private GoodCommands() {}
}
