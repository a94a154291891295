package io.sturmwarnung.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.app.TestingReviews;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.elastic.search.SearchHit;
import io.sturmwarnung.elastic.search.Timeline;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

class ReviewPageTest {
    private static final String EVIL = "\"><script>alert('x')</script>&\u0000\nend";
    private static final Pattern SVG = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    private static Review full(Incident incident) {
        Playbook playbook = PlaybookCatalog.bundled().byId("deflection").orElseThrow();
        return new Review(
                incident,
                List.of(
                        TestingReviews.alert(incident, 2, 600),
                        TestingReviews.alert(incident, 4, 1_800)),
                List.of(
                        TestingReviews.metrics(0, -3_600),
                        TestingReviews.metrics(120, 3_600),
                        TestingReviews.metrics(40, 7_200)),
                List.of(ownPost(EVIL)),
                List.of(TestingReviews.incident(EVIL, true, false)),
                new Timeline(
                        List.of(
                                TestingReviews.action(
                                        incident, IncidentAction.Kind.NOTE, EVIL, 900),
                                TestingReviews.action(
                                        incident,
                                        IncidentAction.Kind.STEP,
                                        playbook.steps().getFirst().action().en(),
                                        1_000)),
                        List.of(
                                TestingReviews.delivery(
                                        TestingReviews.alert(incident, 2, 600),
                                        EVIL,
                                        Delivery.Status.SENT,
                                        610)),
                        List.of(),
                        List.of(),
                        List.of()),
                playbook,
                new ResponseTimes(10, 7, 12.5, 0.4));
    }

    private static Review empty(Incident incident) {
        return new Review(
                incident, List.of(), List.of(), List.of(), List.of(), Timeline.EMPTY, null, null);
    }

    private static SearchHit ownPost(String text) {
        return new SearchHit(
                "x:1",
                "moewe",
                EVIL,
                TestingReviews.ONSET,
                EVIL,
                text,
                text,
                "de",
                "neutral",
                0,
                "none",
                "unknown",
                List.of(),
                "brand",
                false,
                "none",
                null);
    }

    @Test
    void keepsStrangersWordsFromBecomingMarkup() {
        String html = new ReviewPage(full(TestingReviews.incident(EVIL, true, false)), "en").html();

        assertThat(html).doesNotContain("<script", "alert('").doesNotContain("\u0000");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)");
    }

    @Test
    void drawsCharts_withAMarkForEachAlert_asWellFormedSvg() throws Exception {
        String html =
                new ReviewPage(full(TestingReviews.incident("moewe", true, false)), "en").html();

        List<String> charts = SVG.matcher(html).results().map(found -> found.group()).toList();
        assertThat(charts).hasSize(2);
        for (String chart : charts) {
            assertThat(
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new InputSource(new StringReader(chart)))
                                    .getDocumentElement()
                                    .getElementsByTagName("path")
                                    .getLength())
                    .isGreaterThan(4);
            assertThat(chart.split("class=\"mark\"", -1)).hasSize(3);
        }
    }

    @Test
    void tellsCourseAnswersAndSteps() {
        String html =
                new ReviewPage(full(TestingReviews.incident("moewe", true, false)), "en").html();

        assertThat(html)
                .contains("<dd>321</dd>", "<dd>10 min</dd>", "<dd>3 hours</dd>", "4 (strong wind)")
                .contains("Fri 19 Jun 2026 15:53: It begins", "120 critical mentions within")
                .contains("half of them within", "12.5 min", "40 %")
                .contains("<li>✓ ");
    }

    @Test
    void speaksGerman() {
        String html =
                new ReviewPage(full(TestingReviews.incident("moewe", true, false)), "de").html();

        assertThat(html)
                .contains("<html lang=\"de\">", "Rückblick: moewe", "4 (starker Wind)")
                .contains("Was getan wurde", "Schritt getan", "12,5 min")
                .doesNotContain("Course", "What was done");
    }

    @Test
    void saysWhatIsMissing() {
        String html =
                new ReviewPage(empty(TestingReviews.incident("moewe", false, false)), "en").html();

        assertThat(html)
                .contains("No figures are stored", "Nothing is recorded", "No channel was told")
                .contains("still going on", "Not over yet")
                .doesNotContain("<svg", "Answers", "DRILL");
    }

    @Test
    void marksADrill() {
        String html =
                new ReviewPage(empty(TestingReviews.incident("moewe", true, true)), "de").html();

        assertThat(html).contains("<h1>ÜBUNG: ", "drill:moewe:2026-06-19T13:53:04Z");
    }

    @Test
    void needsNothingFromElsewhere_andPrints() {
        String html =
                new ReviewPage(full(TestingReviews.incident("moewe", true, false)), "en").html();

        assertThat(html)
                .contains("@media print", "size: A4")
                .doesNotContain("src=", "http", "@import");
    }
}
