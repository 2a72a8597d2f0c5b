package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.standalone.Casework.caf;
import static org.daybook.standalone.Casework.missing;

import java.util.List;
import org.daybook.standalone.RunningDaybook.Answer;

/** Under which team the warnings and time limits of children stand, as the lists of the API say. */
final class Caseload {

    static final String NO_TEAM = "none";

    private static final String BORN = "2012-05-06";
    private static final List<String> TEAMS = List.of("North", "South", "East", "Reviews");

    private final Casework work;
    private final Discretion cases;

    Caseload(Casework work, Discretion cases) {
        this.work = work;
        this.cases = cases;
    }

    /** A child about whom one warning stands and for whom one interview is overdue. */
    String child() {
        String child = warned();
        work.record("notify-missing", child, missing("home", "2024-02-01T20:00"));
        work.record("record-return", child, "returnedAt", "2024-02-02T06:00");
        return child;
    }

    private String warned() {
        String child = work.child(BORN);
        work.record("open-caf", child, caf("2024-01-08", "consentedOn", "2024-01-15"));
        return child;
    }

    /** Expects both to stand under this team and no other. */
    void standsUnder(String team, String child) {
        everybodyIsLookedAt();
        standsUnder(team, "warnings", "&rule=consent-after-opening", child);
        standsUnder(team, "deadlines", "&deadline=return-interview", child);
    }

    private void standsUnder(String team, String list, String which, String child) {
        assertThat(teams(list, which, child)).as(list).containsExactly(team);
        for (String each : TEAMS) {
            assertThat(teams(list, which + "&team=" + each, child))
                    .as(list + " of " + each)
                    .hasSize(each.equals(team) ? 1 : 0);
        }
    }

    /** Children are looked at in the order of the log: a warning about one who comes last says that all have been. */
    private void everybodyIsLookedAt() {
        String last = warned();
        RunningDaybook.await(() -> !teams("warnings", "", last).isEmpty());
    }

    /** The team of every line that a list has about a child. */
    private List<String> teams(String list, String which, String child) {
        Answer answer = work.daybook().get("caseworker", "/api/" + list + "?limit=1000" + which);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        cases.namesNobody(list, answer.body());
        return answer.json()
                .path(list)
                .valueStream()
                .filter(line -> line.path("childId").asString().equals(child))
                .map(line -> line.path("team").asString(NO_TEAM))
                .toList();
    }
}
