package org.daybook.standalone;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pictures of every page for {@code docs/screens}, wide and as on a phone, of the sample returns and one invented child:
 * {@code mvn -Pscreens verify}.
 */
@Tag("screens")
class ScreensIT {

    private static final String DAY = "?on=2020-03-31";
    private static final Path PICTURES = Path.of("..", "docs", "screens");

    @TempDir
    Path folder;

    private Casework work;

    @Test
    void every_page() throws Exception {
        Files.createDirectories(PICTURES);
        try (Replaying replaying = Replaying.withSamples(folder)) {
            work = Casework.over(replaying.daybook);
            String child = amelia();
            targets(replaying.daybook);
            String replay = replaying.begin("now");
            replaying.ended(replay);
            replaying.caughtUp();
            long partly = replaying.daybook.head() - 3;
            Map<String, List<String>> pages = Map.of(
                    "auditor",
                    List.of(
                            "dashboard /" + DAY,
                            "measures /measures",
                            "measure /measures/children-in-care" + DAY + "&by=legal-status",
                            "events /events",
                            "events-as-at /events?knownAt=position:" + partly,
                            "event /events/" + partly,
                            "replays /replays",
                            "replay /replays/" + replay,
                            "access-log /access-log",
                            "imports /imports",
                            "worklist /worklist"),
                    "caseworker",
                    List.of("children /children", "child /children/" + child),
                    "partner",
                    List.of("partner-dashboard /" + DAY),
                    "analyst",
                    List.of("targets /targets/children-in-care"));
            RunningDaybook.await(() -> replaying
                    .daybook
                    .get("partner", "/api/measures/children-in-care" + DAY)
                    .json()
                    .path("value")
                    .isNumber());
            try (Browser browser = Browser.open(replaying.daybook.url())) {
                pages.forEach((who, each) -> take(browser, who, each));
            }
        }
    }

    private static void take(Browser browser, String who, List<String> pages) {
        try (Window wide = browser.window();
                Window phone = browser.phone()) {
            wide.signIn(who);
            phone.signIn(who);
            for (String page : pages) {
                String name = page.substring(0, page.indexOf(' '));
                String path = page.substring(page.indexOf(' ') + 1);
                picture(wide.to(path).page, name);
                picture(phone.to(path).page, name + "-phone");
            }
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    /** A girl who does not exist. */
    private String amelia() {
        String child =
                work.daybook().record("register-child", """
                        {"localId":"NM-104-882","givenName":"Amelia","familyName":"Hartley","sex":"F","dateOfBirth":"2014-03-14"}""").path("childId").asString();
        work.record("open-caf", child, Casework.caf("2025-02-10", "leadProfessional", "Sam Okafor"));
        String exclusion =
                work.entry("notify-exclusion", child, Casework.exclusion("SUSP", "2026-11-12", "sessions", 6));
        work.correct(child, exclusion, "sessions", 4);
        work.record("notify-missing", child, Casework.missing("home", "2026-06-04T22:10", "reportedBy", "Her mother"));
        work.record("record-return", child, "returnedAt", "2026-06-05T06:40");
        work.record("notify-missing", child, Casework.missing("home", "2026-11-21T21:15", "reportedBy", "The police"));
        work.record("record-return", child, "returnedAt", "2026-11-22T06:40");
        String wrong = work.entry("notify-exclusion", child, Casework.exclusion("LNCH", "2026-11-03"));
        work.withdraw(child, wrong);
        return child;
    }

    private static void targets(RunningDaybook daybook) {
        say(daybook, "set-target", Map.of("measure", "children-in-care", "year", "2019-20", "target", 180));
        say(daybook, "set-target", Map.of("measure", "care-starts", "year", "2019-20", "target", 8));
        say(daybook, "set-target", Map.of("measure", "placements-made", "year", "2019-20", "target", 210));
        say(
                daybook,
                "set-target",
                Map.of("measure", "placements-three-plus-percent", "year", "2019-20", "target", 2.5));
        say(
                daybook,
                "rate-measure",
                Map.of(
                        "measure",
                        "placements-made",
                        "year",
                        "2019-20",
                        "quarter",
                        "Q4",
                        "judgement",
                        "on-track",
                        "reason",
                        "Nine of the moves were planned moves to brothers and sisters."));
    }

    private static void say(RunningDaybook daybook, String command, Map<String, Object> body) {
        var answer = daybook.post(
                "analyst", "/api/commands/" + command, JsonMapper.shared().writeValueAsString(body));
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
    }
}
