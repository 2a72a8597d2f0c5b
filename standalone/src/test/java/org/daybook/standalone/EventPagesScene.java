package org.daybook.standalone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.daybook.standalone.Browser.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A history that fills several pages, in a browser. */
class EventPagesScene {

    static final String ROWS = "tr[id^=event-]";

    @TempDir
    static Path folder;

    static Casework work;
    static Browser browser;
    static String child;
    static long opened;
    static long corrected;
    static long head;

    @BeforeAll
    static void open() {
        assumeTrue(Browser.installed().isPresent(), "No Chromium is installed, so no page is looked at");
        work = Casework.start(folder);
        for (int i = 0; i < 60; i++) {
            work.child("2010-05-04");
        }
        child = work.child("2011-06-05");
        String caf = work.entry("open-caf", child, Casework.caf("2018-02-03"));
        opened = work.head();
        work.correct(child, caf, "openedOn", "2018-02-04");
        corrected = work.head();
        work.record("notify-missing", child, Casework.missing("home", "2018-04-06T20:00"));
        head = work.head();
        browser = Browser.open(work.daybook().url());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (work != null) {
            work.close();
        }
    }

    static Window window(boolean scripts) {
        return (scripts ? browser.window() : browser.withoutScripts()).signIn("auditor");
    }

    static void hasRows(Page page, int many) {
        PlaywrightAssertions.assertThat(page.locator(ROWS)).hasCount(many);
    }
}
