package org.daybook.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An installed Chromium, and what every page of Daybook must be like in it. */
final class Browser implements AutoCloseable {

    static final int DESKTOP = 1366;
    static final int PHONE = 390;
    private static final int SMALLEST = 320;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String url;

    private Browser(Path executable, String url) {
        this.url = url;
        Map<String, String> env = new HashMap<>(System.getenv());
        env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(env));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--lang=en-GB",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The Chromium of this machine, if it has one; the one without a window does with half of the work. */
    static Optional<Path> installed() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser open(String url) {
        return new Browser(installed().orElseThrow(), url);
    }

    /** A window of its own with nobody signed in; errors on its console are kept. */
    final class Window implements AutoCloseable {

        final Page page;
        final List<String> errors = new ArrayList<>();
        private final BrowserContext context;

        private Window(int width, boolean scripts) {
            context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setLocale("en-GB")
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                    .setJavaScriptEnabled(scripts));
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if ("error".equals(message.type())) {
                    errors.add(message.text() + " at " + message.location());
                }
            });
            page.onPageError(errors::add);
        }

        Window to(String path) {
            page.navigate(url + path);
            return this;
        }

        Window signIn(String who) {
            to("/sign-in");
            page.fill("#username", who);
            page.fill("#password", who);
            page.click("main button[type=submit]");
            page.waitForURL(
                    Pattern.compile(Pattern.quote(url) + "/.*"),
                    new Page.WaitForURLOptions()
                            .setWaitUntil(com.microsoft.playwright.options.WaitUntilState.DOMCONTENTLOADED));
            assertThat(page.locator("main #username").count())
                    .as("signed in as " + who)
                    .isZero();
            return this;
        }

        /** Accessible at both widths, readable at the smallest one, and silent on the console. */
        void isFitForEverybody() {
            page.evaluate(AxeBuilder.getAxeScript());
            for (int width : List.of(DESKTOP, PHONE)) {
                page.setViewportSize(width, 900);
                assertThat(violations()).as(page.url() + " at " + width).isEqualTo(List.of());
            }
            page.setViewportSize(SMALLEST, 900);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as(page.url() + " does not overflow")
                    .isLessThanOrEqualTo(SMALLEST);
            assertThat(errors).as("console of " + page.url()).isEmpty();
        }

        /**
         * In the page itself, because no page has a frame of another origin; what passed is not described, because that takes longer than
         * the look.
         */
        private Object violations() {
            return page.evaluate(
                    "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"
                            + ".then(found => found.violations)",
                    WCAG);
        }

        @Override
        public void close() {
            context.close();
        }
    }

    Window window() {
        return new Window(DESKTOP, true);
    }

    Window phone() {
        return new Window(PHONE, true);
    }

    Window withoutScripts() {
        return new Window(DESKTOP, false);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
