package io.sturmwarnung.console.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real browser of a German reader that keeps what it complains about. */
final class TestingBrowser implements AutoCloseable {
    /** How long a page may take to show what it should: this machine may have much else to do. */
    static final double PATIENCE_MILLIS = 30_000;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private TestingBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static TestingBrowser start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        assertThat(CHROMIUM)
                .as("the browser for this test; install it: apt-get install chromium")
                .isExecutable();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(
                                List.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        return new TestingBrowser(playwright, playwright.chromium().launch(options));
    }

    /** Errors, warnings and dialogs since the last {@link #forget}. */
    List<String> complaints() {
        return complaints;
    }

    void forget() {
        complaints.clear();
    }

    BrowserContext context(int width, int height, ColorScheme scheme) {
        return browser.newContext(reader(width, height).setColorScheme(scheme));
    }

    /** A browser that runs no script at all. */
    BrowserContext withoutScript(int width, int height) {
        return browser.newContext(reader(width, height).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions reader(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin");
    }

    Page open(BrowserContext context, String address) {
        Page page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") || message.type().equals("warning")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
        page.onDialog(
                dialog -> {
                    complaints.add("a dialog: " + dialog.message());
                    dialog.dismiss();
                });
        page.navigate(address);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
