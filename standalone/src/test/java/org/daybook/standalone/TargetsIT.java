package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daybook.standalone.Browser.Window;
import org.daybook.standalone.RunningDaybook.Answer;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Targets and judgements: recorded like everything else, shown beside the figures. Nine children are in care on 15 March 2018. */
class TargetsIT {

    private static final String DAY = "/?on=2018-03-15";
    private static final String LINE = "tr:has([data-app-figure=%s]) [data-app-light] > .app-rag:not([hidden])";

    @TempDir
    static Path folder;

    static RunningDaybook daybook;

    @BeforeAll
    static void start() {
        daybook = RunningDaybook.start(folder, "--daybook.partners.released-every-seconds=1");
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < 9; i++) {
            header.append("T").append(i).append(",2,01/02/2010,WBRI,,,\n");
            episodes.append("T%d,%02d/02/2018,S,C2,N1,U4,PR1,,,,,,\n".formatted(i, i + 1));
        }
        daybook.bringIn("", Part.of("2017-header.csv", header), Part.of("2017-episodes.csv", episodes));
    }

    @AfterAll
    static void stop() {
        daybook.close();
    }

    private static Answer say(String who, String command, Object... fields) {
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return daybook.post(who, "/api/commands/" + command, JsonMapper.shared().writeValueAsString(body));
    }

    private static Answer target(String measure, Object target) {
        return say("analyst", "set-target", "measure", measure, "year", "2017-18", "target", target);
    }

    private static String page(String who) {
        return daybook.get(who, DAY + "&atLeast=" + (who.equals("partner") ? 0 : daybook.head()))
                .body();
    }

    @ParameterizedTest
    @CsvSource({"caseworker", "partner", "auditor"})
    void only_analysts_and_administrators_agree_on_targets(String who) {
        Answer answer = say(who, "set-target", "measure", "children-in-care", "year", "2019-20", "target", 5);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_retry_sets_a_target_once() {
        String body = "{\"measure\":\"care-ends\",\"year\":\"2019-20\",\"target\":7}";
        Answer first = daybook.post("admin", "/api/commands/set-target", body, "Idempotency-Key", "t-1");
        Answer again = daybook.post("admin", "/api/commands/set-target", body, "Idempotency-Key", "t-1");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("stream").asString()).isEqualTo("measure:care-ends");
        assertThat(first.json().at("/events/0/type").asString()).isEqualTo("TargetSet");
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void nonsense_is_refused_and_nothing_recorded() {
        long head = daybook.head();
        assertThat(target("children-in-caress", 5).status()).isEqualTo(404);
        assertThat(target("children-in-care", "many").status()).isEqualTo(400);
        assertThat(target("children-in-care", -1).status()).isEqualTo(400);
        assertThat(target("placements-three-plus-percent", 101).status()).isEqualTo(422);
        assertThat(say("analyst", "set-target", "measure", "care-ends", "year", "2017", "target", 1)
                        .status())
                .isEqualTo(400);
        assertThat(say("analyst", "rate-measure", "measure", "care-ends", "year", "2017-18", "quarter", "Q5")
                        .status())
                .isEqualTo(400);
        assertThat(daybook.head()).isEqualTo(head);
    }

    @Test
    void a_light_is_proposed_and_an_officer_may_judge_otherwise() {
        assertThat(target("children-in-care", 8).status()).isEqualTo(200);
        assertThat(say(
                                "analyst",
                                "rate-measure",
                                "measure",
                                "children-in-care",
                                "year",
                                "2017-18",
                                "quarter",
                                "Q4",
                                "judgement",
                                "uncertain",
                                "reason",
                                "Two <b>leave</b> on Monday")
                        .status())
                .isEqualTo(200);

        String staff = page("auditor");
        assertThat(staff).contains("Two &lt;b&gt;leave&lt;/b&gt; on Monday").contains("Judged by analyst");
        assertThat(line(staff)).contains("data-app-light-is=\"off-track\"");
        RunningDaybook.await(() -> page("partner").contains("Officer’s judgement"));
        assertThat(page("partner")).doesNotContain("on Monday");
    }

    /** The light that is shown, as it stands in the page. */
    private static String line(String page) {
        int at = page.indexOf("data-app-light=\"children-in-care\"");
        String cell = page.substring(at, page.indexOf("</td>", at));
        return Pattern.compile("<strong[^>]*>")
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .filter(light -> !light.contains("hidden="))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_target_is_set_and_a_quarter_judged_on_the_page() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        try (Browser browser = Browser.open(daybook.url());
                Window window = browser.withoutScripts()) {
            var page = window.signIn("analyst").to("/targets/care-starts").page;
            page.fill("#set-year", "2017-18");
            page.fill("#set-target", "a few");
            page.click("text=Set the target");
            PlaywrightAssertions.assertThat(page.locator("#set-target-error")).isVisible();
            assertThat(page.inputValue("#set-target")).isEqualTo("a few");

            page.fill("#set-target", "12");
            page.click("text=Set the target");
            PlaywrightAssertions.assertThat(page.locator(".govuk-notification-banner__heading"))
                    .hasText("The target is set");
            page.fill("#rate-year", "2017-18");
            page.selectOption("#rate-quarter", "Q4");
            page.check("label:has-text('Off track')");
            page.fill("#rate-reason", "The court is slow");
            page.click("text=Record the judgement");
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("The court is slow");

            window.to(DAY);
            PlaywrightAssertions.assertThat(page.locator(LINE.formatted("care-starts")))
                    .hasText("On track");
        }
    }

    @Test
    void the_page_is_fit_for_everybody() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        try (Browser browser = Browser.open(daybook.url());
                Window window = browser.window()) {
            window.signIn("admin").to("/targets/care-ends").isFitForEverybody();
            window.page.click("text=Set the target");
            window.isFitForEverybody();
            window.to(DAY).isFitForEverybody();
        }
    }
}
