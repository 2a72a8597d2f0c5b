package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.daybook.standalone.RunningDaybook.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Fifty-seven children in care, two who came late, one date corrected and one start withdrawn. */
class MeasureScene {

    static final String KEY = "/measures/children-in-care";
    static final String ON = "?on=2018-03-20";
    static final int CHILDREN = 57;
    static final Pattern VALUE = Pattern.compile("(?s)id=\"value\">(.*?)</p>");

    @TempDir
    static Path folder;

    static RunningDaybook daybook;
    static Browser browser;
    /** What had been recorded before people corrected it. */
    static long before;

    static long head;

    @BeforeAll
    static void open() {
        daybook = RunningDaybook.start(folder, "--daybook.partners.released-every-seconds=1");
        StringBuilder header = new StringBuilder(BrokenFiles.HEADER);
        StringBuilder episodes = new StringBuilder(BrokenFiles.EPISODES);
        for (int i = 0; i < CHILDREN; i++) {
            header.append("M").append(i).append(i < 3 ? ",2" : ",1").append(",01/02/2010,WBRI,,,\n");
            episodes.append("M%d,%02d/0%d/2018,S,C2,N1,U4,PR%d,,,,,,\n".formatted(i, i % 28 + 1, 1 + i / 28, i % 2));
        }
        daybook.bringIn("", Part.of("2018-header.csv", header), Part.of("2018-episodes.csv", episodes));
        before = daybook.head();
        Casework casework = Casework.over(daybook);
        String late = casework.child("2010-05-04");
        casework.inCare(late, "2018-03-10");
        String keyedIn = casework.child("2010-05-04");
        String wrong = casework.entry(
                "start-care", keyedIn, "startedOn", "2018-03-12", "legalStatus", "C2", "categoryOfNeed", "N1");
        String moved = casework.child("2010-05-04");
        String day = casework.entry(
                "start-care", moved, "startedOn", "2018-03-25", "legalStatus", "C2", "categoryOfNeed", "N1");
        casework.correct(moved, day, "startedOn", "2018-03-15");
        casework.withdraw(keyedIn, wrong);
        head = daybook.head();
        daybook.get("auditor", "/api/position?atLeast=" + head);
        RunningDaybook.await(
                () -> daybook.get("partner", "/api/position?atLeast=" + head).status() == 200);
        if (Browser.installed().isPresent()) {
            browser = Browser.open(daybook.url());
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (daybook != null) {
            daybook.close();
        }
    }

    static void needsChromium() {
        assumeTrue(browser != null, "No Chromium is installed, so no page is looked at");
    }

    static String page(String who, String path) {
        RunningDaybook.Answer answer = daybook.get(who, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    static String text(Pattern part, String page) {
        var found = part.matcher(page);
        assertThat(found.find()).as(part + " in the page").isTrue();
        return found.group(1).replaceAll("<[^>]+>", "").strip();
    }
}
