package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of the split form is away, or silent, for a minute. */
@Tag("faults")
class SplitFaultsIT {

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final int TOGETHER = 10;
    private static final String LIVE = "[data-app-live-text]";

    @Test
    void while_the_database_is_away_commands_say_so_at_once_and_pages_are_not_live_and_afterwards_all_goes_on(
            @TempDir Path folder) {
        away(folder, "away", Relay::cut, Duration.ofSeconds(5));
    }

    @Test
    void a_database_that_is_there_and_says_nothing_is_as_good_as_away(@TempDir Path folder) {
        // what is on its way when it falls silent is waited for longer
        away(folder, "silent", Relay::freeze, Duration.ofSeconds(18));
    }

    private static void away(Path folder, String how, Consumer<Relay> takeAway, Duration patience) {
        assumeTrue(SplitDaybook.possible(), "No nginx is installed, so the split form is not tried");
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        try (SplitDaybook daybook = SplitDaybook.start(folder);
                Browser browser = Browser.open(daybook.url());
                Window window = browser.window()) {
            String child = register(daybook, "before");
            startCare(daybook, child);
            window.signIn("auditor").to("/?on=2018-03-15");
            shows(window, "Live");

            takeAway.accept(daybook.database());
            long cut = System.nanoTime();
            long slowest = 0;
            int asked = 0;
            boolean saidSo = false;
            while (System.nanoTime() - cut < AWAY.toNanos()) {
                List<Duration> waits = refusedTogether(daybook, child, asked);
                asked += waits.size();
                slowest = Math.max(slowest, Collections.max(waits).toNanos());
                if (!saidSo) {
                    shows(window, "Connection lost");
                    saidSo = true;
                }
            }
            daybook.database().mend();
            System.out.printf(
                    "database " + how + " for %d s: %d commands answered 503, the slowest after %d ms%n",
                    AWAY.toSeconds(),
                    asked,
                    slowest / 1_000_000);
            assertThat(Duration.ofNanos(slowest)).isLessThan(patience);

            RunningDaybook.await(() -> daybook.post(
                                    "register-child",
                                    "{\"localId\":\"after\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")
                            .statusCode()
                    == 200);
            shows(window, "Live");
            startCare(daybook, register(daybook, "later"));
            PlaywrightAssertions.assertThat(window.page.locator(".app-tile__value[data-app-figure=children-in-care]"))
                    .hasText("2", new HasTextOptions().setTimeout(30_000));
            assertThat(Wire.json(daybook.get("/api/position")).path("complete").asBoolean())
                    .isTrue();
        }
    }

    /** Commands about a child that is in memory and about new ones, all at once; how long each waited for its 503. */
    private static List<Duration> refusedTogether(SplitDaybook daybook, String child, int asked) {
        List<Callable<Duration>> commands = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            String local = "away" + (asked + i);
            boolean known = i % 2 == 0;
            commands.add(() -> {
                long began = System.nanoTime();
                HttpResponse<String> answer = daybook.post(
                        known ? "request-placement" : "register-child",
                        known
                                ? "{\"childId\":\"" + child + "\",\"requestedOn\":\"2018-03-12\"}"
                                : "{\"localId\":\"" + local + "\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(Wire.json(answer).path("code").asString()).isEqualTo("unavailable");
                return Duration.ofNanos(System.nanoTime() - began);
            });
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Duration>> answers = callers.invokeAll(commands);
            List<Duration> waits = new ArrayList<>();
            for (Future<Duration> answer : answers) {
                waits.add(answer.get());
            }
            return waits;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static void shows(Window window, String text) {
        PlaywrightAssertions.assertThat(window.page.locator(LIVE))
                .hasText(text, new HasTextOptions().setTimeout(30_000));
    }

    private static String register(SplitDaybook daybook, String localId) {
        return daybook.record(
                        "register-child",
                        "{\"localId\":\"" + localId + "\",\"sex\":\"F\",\"dateOfBirth\":\"2010-05-04\"}")
                .path("childId")
                .asString();
    }

    private static void startCare(SplitDaybook daybook, String child) {
        daybook.record("start-care", """
                {"childId":"%s","startedOn":"2018-03-10","legalStatus":"C2","categoryOfNeed":"N1"}""".formatted(child));
    }
}
