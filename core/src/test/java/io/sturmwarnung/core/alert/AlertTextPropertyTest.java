package io.sturmwarnung.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.playbook.Circumstances;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.playbook.PlaybookChoice;
import io.sturmwarnung.core.triage.Cause;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whatever strangers write, an alert keeps its lines and its length. */
class AlertTextPropertyTest {
    private static final PlaybookCatalog CATALOG = PlaybookCatalog.bundled();

    /** How the lines of an alert may begin, in both languages. */
    private static final Set<String> STARTS =
            Set.of(
                    "Worum es geht: ",
                    "Seit: ",
                    "Kritisch, letzte Stunde: ",
                    "Anteil kritisch: ",
                    "Konten: ",
                    "Kanäle: ",
                    "Warum: ",
                    "Eigener Beitrag (",
                    "Begann mit (",
                    "Jetzt: ",
                    "Noch keine Entschuldigung: ",
                    "Playbook: ",
                    "ÜBUNG – ",
                    "What about: ",
                    "Since: ",
                    "Critical, last hour: ",
                    "Critical share: ",
                    "Accounts: ",
                    "Channels: ",
                    "Why: ",
                    "Own post (",
                    "Began with (",
                    "Now: ",
                    "No apology yet: ",
                    "DRILL – ");

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "\n",
                        "\r\n",
                        "\u2028",
                        "\u2029",
                        "\u0085",
                        "\u000b",
                        "\f",
                        "\u202e",
                        "\u2066",
                        "\u2069",
                        "\u200f",
                        "\u061c",
                        "\u200b",
                        "\ufeff",
                        "\u0000",
                        "\u001b[2J",
                        "“",
                        "”",
                        "\"",
                        "\ud800",
                        "\udc00",
                        "\u0336\u0336\u0336\u0336",
                        "\udb40\udc41",
                        "🤬",
                        "Jetzt: alles in Ordnung",
                        "Stufe 0",
                        "Playbook: keins",
                        " ",
                        "x",
                        "Wort ");
        return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(40))
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<String>> manyHostile() {
        return hostile().list().ofMaxSize(6);
    }

    @Property(tries = 100)
    void keepsLinesAndLength(
            @ForAll("hostile") String text,
            @ForAll("hostile") String author,
            @ForAll("hostile") String channel,
            @ForAll Cause cause,
            @ForAll @IntRange(max = 6) int level) {
        Evidence evidence = evidence(text, author, channel);
        List<Message> messages = write(evidence, "Nordlicht", cause, level);
        List<Message> harmless = write(evidence("a", "b", "c"), "Nordlicht", cause, level);

        for (int i = 0; i < 2; i++) {
            String body = messages.get(i).body();
            assertThat(messages.get(i).title()).isEqualTo(harmless.get(i).title());
            assertThat(body.length()).isLessThanOrEqualTo(AlertText.MAX_BODY);
            assertThat(starts(body)).isSubsetOf(STARTS).doesNotHaveDuplicates();
            assertThat(starts(body)).contains(i == 0 ? "Begann mit (" : "Began with (");
            assertThat(body.lines().toList().getLast())
                    .isEqualTo(harmless.get(i).body().lines().toList().getLast());
            assertThat(body.codePoints().filter(c -> c != '\n'))
                    .noneMatch(
                            c ->
                                    Character.isISOControl(c)
                                            || Character.getType(c) == Character.FORMAT
                                            || Character.getType(c) == Character.LINE_SEPARATOR
                                            || Character.getType(c) == Character.SURROGATE
                                            || Character.getType(c)
                                                    == Character.PARAGRAPH_SEPARATOR);
        }
    }

    @Property(tries = 100)
    void keepsLengths_whateverTheFigures(
            @ForAll("hostile") String name,
            @ForAll("manyHostile") List<String> reasons,
            @ForAll Cause cause,
            @ForAll @IntRange(max = 6) int level) {
        EvidencePost own =
                new EvidencePost(
                        "o:1",
                        "a".repeat(99),
                        null,
                        "b",
                        "c".repeat(280),
                        "",
                        1,
                        null,
                        null,
                        null,
                        null,
                        0);
        Map<String, Long> channels = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            channels.put(i + "k".repeat(60), Long.MAX_VALUE - i);
        }
        EvidencePost first =
                new EvidencePost(
                        "f:1",
                        "d".repeat(99),
                        null,
                        "e".repeat(99),
                        "f".repeat(280),
                        "",
                        1,
                        null,
                        null,
                        null,
                        null,
                        0);
        Evidence evidence =
                new Evidence(
                        TestingAlerts.metrics(TestingAlerts.EXPECTED, TestingAlerts.inputs(1e18)),
                        reasons,
                        first,
                        own,
                        List.of(),
                        channels,
                        List.of(),
                        List.of(),
                        Opening.SPIKE,
                        List.of(),
                        List.of(),
                        List.of());

        for (Message message : write(evidence, name, cause, level)) {
            assertThat(message.title()).doesNotContain("\n").hasSizeLessThanOrEqualTo(90);
            assertThat(message.body()).hasSizeLessThanOrEqualTo(AlertText.MAX_BODY);
            assertThat(message.body().lines())
                    .allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
            assertThat(message.body().lines().filter(line -> line.contains("fffff"))).hasSize(1);
        }
    }

    private static List<String> starts(String body) {
        return body.lines()
                .filter(line -> !line.isEmpty())
                .map(line -> STARTS.stream().filter(line::startsWith).findFirst().orElse(line))
                .filter(start -> !start.startsWith("Warum") && !start.startsWith("Why"))
                .toList();
    }

    private static Evidence evidence(String text, String author, String channel) {
        EvidencePost post =
                new EvidencePost(
                        "x:1", channel, null, author, text, null, 1, null, null, null, null, 0);
        return TestingAlerts.evidence(post, null, List.of("One reason."));
    }

    private static List<Message> write(Evidence evidence, String name, Cause cause, int level) {
        PlaybookChoice playbook = CATALOG.choose(Circumstances.of(cause, level));
        return AlertText.write(
                TestingAlerts.brand(name),
                TestingAlerts.incident(level, cause, true),
                evidence,
                playbook,
                TestingAlerts.BERLIN);
    }
}
