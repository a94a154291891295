package io.sturmwarnung.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.Opening;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.window.ScopedFigures;
import io.sturmwarnung.core.window.WindowFigures;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Whatever the domain holds comes back from a document as it was. */
class DocumentsPropertyTest {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @Property(tries = 200)
    void metricsComeBack(@ForAll("metrics") BrandMetrics metrics) {
        assertThat(Documents.readMetrics(Documents.of(metrics).json())).isEqualTo(metrics);
    }

    @Property(tries = 200)
    void incidentsComeBack(@ForAll("incidents") Incident incident) {
        assertThat(Documents.readIncident(Documents.of(incident).json())).isEqualTo(incident);
    }

    @Property(tries = 100)
    void alertsComeBack(@ForAll("alerts") Alert alert) {
        assertThat(Documents.readAlert(Documents.of(alert).json())).isEqualTo(alert);
    }

    @Property(tries = 300)
    void numbersAreFinite(@ForAll double number) {
        assertThat(DocumentJson.finite(number)).isFinite();
        if (Double.isFinite(number)) {
            assertThat(DocumentJson.finite(number)).isEqualTo(number);
        }
    }

    @Property(tries = 300)
    void idsFit_andDiffer(@ForAll("ids") String id, @ForAll("ids") String other) {
        assertThat(DocumentId.of(id).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(DocumentId.MAX_BYTES);
        assertThat(DocumentId.of(id).equals(DocumentId.of(other))).isEqualTo(id.equals(other));
    }

    /** Long and short, of characters that take one to four bytes. */
    @Provide
    Arbitrary<String> ids() {
        return Combinators.combine(
                        Arbitraries.of("a", "ä", "€", "😡"), Arbitraries.integers().between(1, 600))
                .as(String::repeat);
    }

    @Provide
    Arbitrary<BrandMetrics> metrics() {
        return Combinators.combine(
                        words(),
                        times(),
                        windows(),
                        scopes(),
                        scopes(),
                        expectations(),
                        inputs(),
                        levels())
                .as(
                        (brand, minute, window, topics, channels, expected, inputs, level) ->
                                new BrandMetrics(
                                        brand,
                                        minute,
                                        WindowFigures.EMPTY,
                                        window,
                                        window,
                                        expected,
                                        inputs,
                                        level,
                                        6 - level,
                                        level,
                                        level == 0 ? null : brand,
                                        topics,
                                        channels,
                                        level > 3 ? List.of(brand) : List.of()));
    }

    @Provide
    Arbitrary<Incident> incidents() {
        return Combinators.combine(
                        words(), times(), times().injectNull(0.5), inputs(), causes(), levels())
                .as(
                        (brand, onset, end, inputs, cause, level) ->
                                new Incident(
                                        brand,
                                        onset,
                                        onset,
                                        onset,
                                        end,
                                        onset,
                                        level,
                                        level,
                                        inputs,
                                        cause,
                                        end == null ? null : brand,
                                        brand,
                                        brand,
                                        end,
                                        level * 7L,
                                        level,
                                        end == null,
                                        1));
    }

    @Provide
    Arbitrary<Alert> alerts() {
        return Combinators.combine(
                        words(),
                        times(),
                        levels(),
                        causes(),
                        metrics(),
                        words().list().ofMaxSize(3))
                .as(DocumentsPropertyTest::alert);
    }

    private static Alert alert(
            String word,
            Instant time,
            int level,
            Cause cause,
            BrandMetrics metrics,
            List<String> words) {
        EvidencePost post =
                new EvidencePost(
                        word, word, time, word, word, null, level, null, null, null, null, 0);
        Evidence evidence =
                new Evidence(
                        metrics,
                        words,
                        level == 0 ? null : post,
                        null,
                        words.stream().map(next -> post).toList(),
                        java.util.Map.of(word, (long) level),
                        words,
                        List.of(),
                        Opening.SPIKE,
                        List.of(),
                        List.of(),
                        List.of());
        List<Message> messages = List.of(new Message("de", word, word));
        return new Alert(
                word, word, time, level, cause, word, level, evidence, messages, word, word, word,
                level > 3, 1 + level);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().excludeChars('\ud800').ofMaxLength(40);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, LAST.toEpochMilli()).map(Instant::ofEpochMilli);
    }

    private static Arbitrary<Integer> levels() {
        return Arbitraries.integers().between(0, 6);
    }

    private static Arbitrary<Cause> causes() {
        return Arbitraries.of(Cause.class);
    }

    private static Arbitrary<WindowFigures> windows() {
        Arbitrary<Long> counts = Arbitraries.longs().greaterOrEqual(0);
        return Combinators.combine(counts, counts, counts, counts)
                .as((a, b, c, d) -> new WindowFigures(a, b, c, d, d, c, b, a, d, b, c));
    }

    private static Arbitrary<List<ScopedFigures>> scopes() {
        return Combinators.combine(words(), windows().injectNull(0.5), windows())
                .as((name, hour, day) -> new ScopedFigures(name, hour, hour, day))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Expectation> expectations() {
        Arbitrary<Double> numbers = Arbitraries.doubles();
        return Combinators.combine(numbers, numbers, numbers, levels())
                .as((a, b, c, hours) -> new Expectation(a, b, c, a, b, c, c, a, hours));
    }

    private static Arbitrary<StormInputs> inputs() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.doubles(), levels())
                .as((a, b, c) -> new StormInputs(a, b, c, b, b, c, a, 0, 0));
    }
}
