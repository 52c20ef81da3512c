package org.xiaohao.support;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real browser, one per run, in which each person has a window of one's own. Where none is installed the test is
 * reported as skipped. What a person saw lies in {@code target/screenshots}, after a failure every open window.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    // generous: on a busy machine a slow page is not a broken page
    private static final double PATIENCE = 60_000;

    private static com.microsoft.playwright.Browser chromium;

    private final List<BrowserContext> windows = new ArrayList<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        Optional<Path> program = program();
        Assumptions.assumeTrue(program.isPresent(), "no Chromium or Chrome found on PATH: browser journey skipped");
        start(program.get());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            windows.stream().flatMap(window -> window.pages().stream()).forEach(this::takeAfterFailure);
        }
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    /** A window with nobody logged in, as wide as an office screen. */
    public Page window(String home) {
        return window(options(home).setViewportSize(1366, 768));
    }

    /** A phone that runs no script, as enterprises may have one. */
    public Page phoneWithoutScript(String home) {
        return window(options(home).setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    /** Keeps what the window shows, with everything below its lower edge where the page itself scrolls. */
    public static void take(Page page, String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    private void takeAfterFailure(Page page) {
        try {
            take(page, "failed-" + windows.indexOf(page.context()) + "-" + System.nanoTime());
        } catch (PlaywrightException e) {
            // the failure itself is what must be reported
            System.err.println("no picture of " + page.url() + ": " + e.getMessage());
        }
    }

    private Page window(NewContextOptions options) {
        BrowserContext window = chromium.newContext(options);
        windows.add(window);
        window.setDefaultTimeout(PATIENCE);
        return window.newPage();
    }

    private static NewContextOptions options(String home) {
        return new NewContextOptions().setBaseURL(home).setLocale("zh-CN").setTimezoneId("Asia/Shanghai");
    }

    private static synchronized void start(Path program) {
        if (chromium == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            chromium = Playwright.create()
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
