package io.sturmwarnung.console.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.sturmwarnung.console.TestingActionLog;
import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingPlaybook;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.roster.RosterReader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** On-call works through a storm on the incident's page, in a real browser. */
class IncidentFormsIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String ROSTER =
            """
            people:
              - { id: ada, name: Ada Lund, role: expert, topics: ['*'], approvesUpTo: 4 }
              - { id: cem, name: Cem Aydin, role: management, approvesUpTo: 6 }
            """;
    private static final String GOOD = "Das war unser Fehler, es tut uns leid. Wir beheben ihn.";

    private static TestingBrowser browser;

    private final TestingStormReader reader = new TestingStormReader();
    private final TestingActionLog actions = new TestingActionLog();
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
    void startServer() throws Exception {
        browser.forget();
        storm(4);
        server =
                ConsoleServer.start(
                        new ConsoleSettings("127.0.0.1", 0, Duration.ofMillis(100))
                                .with(RosterReader.read("roster.yaml", ROSTER, Optional.empty())),
                        reader.reading(actions),
                        actions,
                        TestingStorm.watchlist(),
                        TestingPlaybook.catalog());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void worksThroughAStorm_onAPhone_andSeesItInTheTimeline() {
        try (BrowserContext context = browser.context(360, 740, ColorScheme.LIGHT)) {
            Page page = open(context);
            page.evaluate("window.sameDocument = true");

            page.locator("#by-ack").fill("Ada Lund");
            press(page, "#act form:not(details form) button");
            told(page, "Ada Lund kümmert sich");

            assertThat(page.locator("#by-step")).hasValue("Ada Lund");
            page.locator(".steps button").first().click();
            told(page, "Ada Lund hat erledigt: Prüfen, ob die Antwort echt ist");
            assertThat(page.locator(".steps .done")).hasCount(1);

            assertThat(page.locator("#playbook .held")).containsText("Noch nicht");
            page.locator("#confirm summary").click();
            page.locator("#facts-text").fill("Die Antwort ist echt; Leitung Service hat geprüft.");
            press(page, "#confirm button");
            told(page, "Ada Lund bestätigte die Tatsachen: Die Antwort ist echt");
            assertThat(page.locator("#facts")).containsText("Entschuldigung frei");
            assertThat(page.locator("#playbook .held")).hasCount(0);

            writeAndApprove(page);

            assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
            fits(page, "acted");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void writeAndApprove(Page page) {
        page.locator("#write summary").click();
        page.locator("#draft-text").fill(GOOD);
        press(page, "#write button");
        told(page, "Ada Lund schlägt als Antwort vor: Das war unser Fehler");
        assertThat(page.locator("#draft-text")).hasValue("");

        page.locator(".reply select").selectOption("cem");
        press(page, ".reply form button");
        told(page, "cem hat einen Entwurf auf Stufe 4 freigegeben");
        assertThat(page.locator(".reply")).containsText("Freigegeben von Cem Aydin für Stufe 4");
        assertThat(page.locator(".reply form")).hasCount(0);
    }

    @Test
    void doesTheSameWithoutScript() {
        try (BrowserContext context = browser.withoutScript(360, 740)) {
            Page page = open(context);
            page.locator("#by-ack").fill("Ada Lund");
            page.locator("#act form button").first().click();
            told(page, "Ada Lund kümmert sich");

            page.locator("#write summary").click();
            page.locator("#write a[hreflang=de]").first().click();
            assertThat(page.locator("#draft-text")).hasValue(starting("Wir haben Sie hier"));
            page.locator("#by-draft").fill("Ada Lund");
            page.locator("#draft-text").fill(GOOD);
            page.locator("#write button").click();
            told(page, "Ada Lund schlägt als Antwort vor: Das war unser Fehler");

            page.locator(".reply select").selectOption("cem");
            page.locator(".reply form button").click();
            told(page, "cem hat einen Entwurf auf Stufe 4 freigegeben");
        }
    }

    @Test
    void losesNothingThatIsBeingWritten_whenTheStoryGoesOn() {
        try (BrowserContext context = browser.context(1280, 900, ColorScheme.DARK)) {
            Page page = open(context);
            page.locator("#write summary").click();
            page.locator("#draft-text").fill("Ich schreibe gerade");
            page.locator("#draft-lang").selectOption("en");

            storm(6);

            assertThat(page.locator("#story .state")).containsText("höchste Stufe 6, Orkan");
            assertThat(page.locator("#draft-text")).hasValue("Ich schreibe gerade");
            assertThat(page.locator("#draft-lang")).hasValue("en");
            assertThat(page.locator("#draft-text")).isFocused();
            page.locator(".steps button").nth(1).focus();

            storm(5);

            assertThat(page.locator("#story .state")).containsText("höchste Stufe 5, Sturm");
            assertThat(page.locator(".steps button").nth(1)).isFocused();
        }
    }

    @Test
    void saysWhyNothingWasKept_andKeepsSayingSo() {
        try (BrowserContext context = browser.context(1280, 900, ColorScheme.LIGHT)) {
            Page page = open(context);
            page.locator("#write summary").click();
            page.locator("#by-draft").fill("Ada Lund");
            page.locator("#draft-text").fill(GOOD);
            press(page, "#write button");
            page.locator(".reply select").selectOption("cem");

            page.evaluate("document.querySelector('.reply input[name=level]').value = 3");
            press(page, ".reply form button");

            Locator failed = page.locator(".reply .failed");
            assertThat(failed).containsText("Der Vorfall hat Stufe 4 erreicht");
            storm(5);
            assertThat(page.locator("#story .state")).containsText("höchste Stufe 5");
            assertThat(failed).containsText("Der Vorfall hat Stufe 4 erreicht");
            assertThat(actions.approvals()).isEmpty();
        }
    }

    private static Pattern starting(String text) {
        return Pattern.compile("^" + text + ".*");
    }

    private static void told(Page page, String text) {
        assertThat(page.locator(".timeline")).containsText(text);
    }

    /** As somebody does who uses the keyboard alone. */
    private static void press(Page page, String button) {
        page.locator(button).first().focus();
        page.keyboard().press("Enter");
    }

    private static void fits(Page page, String name) {
        for (int width : new int[] {320, 360}) {
            page.setViewportSize(width, 740);
            page.evaluate(
                    "document.querySelectorAll('details').forEach((each) => each.open = true)");
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s at %d", name, width)
                    .isEqualTo(width);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                            .setFullPage(true));
        }
    }

    private void storm(int level) {
        reader.latest(TestingFigures.metrics("nordlicht", TestingStorm.NOW, level))
                .incidents(TestingStorm.incident(level))
                .alerts(TestingStorm.alert(level));
    }

    private Page open(BrowserContext context) {
        return browser.open(
                context,
                server.address()
                        + "incidents/"
                        + TestingStorm.incident(4).id().replace(":", "%3A")
                        + "?lang=de");
    }
}
