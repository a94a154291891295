package io.sturmwarnung.console.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Locale.ROOT;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The page in a real browser: what people see, that it is live, and that no post runs in it. */
class ConsolePageIT {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final Pattern CHART_LABEL =
            Pattern.compile("Verlauf der letzten 48 Stunden: zuletzt \\d+ .*");

    private static TestingBrowser browser;

    private final TestingStormReader reader = new TestingStormReader();
    private ConsoleServer server;

    @BeforeAll
    static void startBrowser() {
        browser = TestingBrowser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startServer() {
        browser.forget();
        calm();
        reader.course(TestingFigures.course());
        server =
                ConsoleServer.start(
                        new ConsoleSettings("127.0.0.1", 0, Duration.ofMillis(100)),
                        reader,
                        new TestingActionLog(),
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void showsTheNewLevel_withoutReloading() {
        try (BrowserContext context = context(1280, 900, ColorScheme.LIGHT)) {
            Page page = open(context, "");
            assertThat(card(page)).containsText("Windstille");
            page.evaluate("window.sameDocument = true");

            storm();

            assertThat(card(page).locator(".level")).containsText("Sturm");
            assertThat(card(page).locator(".level")).containsText("storm");
            assertThat(page.locator("#incidents")).containsText("abweisende Antwort");
            assertThat(page.locator("#changes")).containsText("Nordlicht Energie: Stufe 5, Sturm");
            assertThat(page).hasTitle("Stufe 5 · Sturmwarnung");
            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            assertThat(page.locator("#chart-nordlicht canvas")).isVisible();
            assertThat(page.locator("#chart-nordlicht")).hasAttribute("aria-label", CHART_LABEL);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void runsNoScriptFromPosts() {
        storm();
        try (BrowserContext context = context(1280, 900, ColorScheme.LIGHT)) {
            Page page = open(context, "");
            page.locator("#incidents h3 a").first().click();

            assertThat(page.locator("blockquote").nth(2)).containsText(TestingStorm.HOSTILE);
            assertThat(page.locator(".quote").nth(2)).containsText("erkannt an");
            assertThat(page.locator("blockquote mark").first()).containsText("nicht");
            assertThat(page.locator("a[href^='javascript']")).hasCount(0);
            assertThat(page.locator("#main script, #main img, #main [onclick]")).hasCount(0);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void keepsWhatIsOpen_whenTheStoryGoesOn() {
        storm();
        try (BrowserContext context = context(1280, 900, ColorScheme.LIGHT)) {
            Page page = open(context, "");
            page.locator("#incidents h3 a").first().click();
            page.locator("#apology summary").click();
            assertThat(page.locator("#apology .draft")).isVisible();

            reader.incidents(TestingStorm.incident(6), TestingStorm.pastIncident());

            assertThat(page.locator("#story .state")).containsText("höchste Stufe 6, Orkan");
            assertThat(page.locator("#apology .draft")).isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void saysThatElasticsearchIsSilent_andRecoversByItself() {
        storm();
        try (BrowserContext context = context(1280, 900, ColorScheme.LIGHT)) {
            Page page = open(context, "?lang=en");
            assertThat(card(page)).containsText("storm");

            reader.silent(true);
            assertThat(page.locator("#status")).containsText("Elasticsearch does not answer since");
            assertThat(card(page)).containsText("storm");

            reader.silent(false);
            assertThat(page.locator("#status .banner")).hasCount(0);
        }
    }

    @Test
    void staysWithinTheScreen_atAnyWidth() {
        storm();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = context(1280, 900, scheme)) {
                Page page = open(context, "");
                assertThat(page.locator("#chart-nordlicht canvas")).isVisible();
                fits(page, "home", scheme);
                page.locator("#incidents h3 a").first().click();
                assertThat(page.locator("#story")).isVisible();
                fits(page, "incident", scheme);
            }
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static void fits(Page page, String name, ColorScheme scheme) {
        for (int width : List.of(320, 360, 390, 768, 1280)) {
            page.setViewportSize(width, 900);
            settle(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", name, width)
                    .isEqualTo(width);
            String file = "%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(ROOT));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
        }
    }

    /** Charts follow the screen a moment later; what stays too wide is for the test to tell. */
    private static void settle(Page page) {
        try {
            page.waitForFunction(
                    "() => document.documentElement.scrollWidth === window.innerWidth",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(TestingBrowser.PATIENCE_MILLIS));
        } catch (TimeoutError e) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .isNotEqualTo(page.evaluate("window.innerWidth"));
        }
    }

    private void calm() {
        reader.latest(
                TestingFigures.metrics("nordlicht", TestingStorm.NOW, 0),
                TestingFigures.metrics("seestern", TestingStorm.NOW, 1));
    }

    private void storm() {
        reader.latest(
                TestingFigures.metrics("nordlicht", TestingStorm.NOW, 5),
                TestingFigures.metrics("seestern", TestingStorm.NOW, 1));
        reader.incidents(TestingStorm.incident(5), TestingStorm.pastIncident());
        reader.alerts(TestingStorm.alert(3), TestingStorm.hostileAlert(5));
    }

    private static Locator card(Page page) {
        return page.locator(".card", new Page.LocatorOptions().setHasText("Nordlicht Energie"));
    }

    private static BrowserContext context(int width, int height, ColorScheme scheme) {
        return browser.context(width, height, scheme);
    }

    private Page open(BrowserContext context, String query) {
        return browser.open(context, server.address() + query);
    }
}
