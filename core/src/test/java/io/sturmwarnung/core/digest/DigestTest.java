package io.sturmwarnung.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

class DigestTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Friday in summer from 8:30 to 15:30 in Berlin. */
    private static final Stretch DAY =
            new Stretch(
                    Instant.parse("2026-06-19T06:30:00Z"), Instant.parse("2026-06-19T13:30:00Z"));

    private static final URI CONSOLE = URI.create("https://sturm.example.org/");

    @Test
    void tellsEverythingInGerman() {
        Digest digest = Digest.of(figures(), "de", BERLIN, CONSOLE);

        assertThat(digest.subject()).isEqualTo("Nordlicht: 2 offene Fragen, steigt: preise");
        assertThat(digest.plain())
                .isEqualTo(
                        """
                        Vom Fr. 08:30 bis Fr. 15:30: 1.240 Erwähnungen.

                        Offene Fragen: 2, davon 1 neu
                        - Do. 20:15 @ada: Warum ist mein Abschlag doppelt so hoch?
                          https://x.example/1
                        - Fr. 10:00 Bert: Hallo?

                        Stimmung
                        - 50 % kritisch, sonst 20 %: schlechter

                        Im Aufwind
                        - preise: 30 Erwähnungen, 4,2-mal so viele wie sonst

                        Wer es trägt
                        - @tagblatt (x): 1 Beitrag, 120.000 Follower, 45 Antworten

                        Zur Konsole
                          https://sturm.example.org/
                        """);
    }

    @Test
    void tellsEverythingInEnglish() {
        Digest digest = Digest.of(figures(), "en", BERLIN, null);

        assertThat(digest.subject()).isEqualTo("Nordlicht: 2 open questions, rising: preise");
        assertThat(digest.plain())
                .startsWith("From Fri 08:30 to Fri 15:30: 1,240 mentions.\n")
                .contains("Open questions: 2, 1 of them new\n- Thu 20:15 @ada: Warum")
                .contains("- 50% critical, usually 20%: worse\n")
                .contains("- preise: 30 mentions, 4.2 times the usual\n")
                .endsWith("- @tagblatt (x): 1 post, 120,000 followers, 45 replies\n");
    }

    @Test
    void saysThatNothingIsOpen() {
        DigestFigures quiet =
                new DigestFigures(
                        "Nordlicht",
                        DAY,
                        List.of(),
                        new MoodFigures(0, 0, 0),
                        new MoodFigures(0, 0, 0),
                        List.of(),
                        List.of());

        Digest digest = Digest.of(quiet, "de", BERLIN, null);

        assertThat(digest.subject()).isEqualTo("Nordlicht: nichts offen");
        assertThat(digest.plain()).contains("- Niemand wartet auf eine Antwort.");
        assertThat(digest.plain()).doesNotContain("Im Aufwind", "Wer es trägt", "NaN");
    }

    @Test
    void keepsToAPhone_whenTheWorldIsLoud() {
        List<OpenQuestion> many =
                IntStream.range(0, 500)
                        .mapToObj(
                                n -> question("a".repeat(300), "Wort ".repeat(400), "javascript:x"))
                        .toList();
        DigestFigures loud =
                new DigestFigures(
                        "Nordlicht",
                        DAY,
                        many,
                        new MoodFigures(10, 10, 5),
                        new MoodFigures(0, 0, 0),
                        List.of(),
                        List.of());

        Digest digest = Digest.of(loud, "en", BERLIN, null);

        assertThat(digest.plain().lines())
                .hasSizeLessThan(20)
                .allMatch(line -> line.length() <= 110);
        assertThat(digest.plain()).contains("- and 493 more\n").contains("nothing before");
        assertThat(digest.html()).doesNotContain("javascript:");
    }

    @Test
    void escapesWhatPeopleWrote() {
        DigestFigures figures =
                new DigestFigures(
                        "A&B",
                        DAY,
                        List.of(question("<b>", "line\nbreak <script>\u202E", "https://x/?a=\"&b")),
                        new MoodFigures(1, 1, 0),
                        new MoodFigures(1, 1, 0),
                        List.of(),
                        List.of());

        Digest digest = Digest.of(figures, "en", BERLIN, null);

        assertThat(digest.html())
                .contains("<title>A&amp;B: 1 open question</title>")
                .contains("&lt;b&gt;: line break &lt;script&gt;</li>")
                .doesNotContain("<script", "\u202E");
        assertThat(digest.plain()).contains("as usual").contains("line break <script>\n");
    }

    @Test
    void callsRising_whatIsWellAboveTheUsual() {
        Map<String, Long> now = Map.of("a", 4L, "b", 5L, "c", 20L, "d", 20L, "e", 100L);
        Map<String, Long> before = Map.of("b", 7L, "c", 77L, "d", 70L, "e", 70L);

        List<RisingTopic> rising = RisingTopic.among(now, before, 7);

        assertThat(rising).extracting(RisingTopic::name).containsExactly("e", "b", "d");
        assertThat(rising).extracting(RisingTopic::factor).containsExactly(10.0, 5.0, 2.0);
    }

    private static DigestFigures figures() {
        return new DigestFigures(
                "Nordlicht",
                DAY,
                List.of(
                        new OpenQuestion(
                                "x:1",
                                Instant.parse("2026-06-18T18:15:00Z"),
                                "x",
                                "@ada",
                                "Warum ist mein Abschlag doppelt so hoch?",
                                "https://x.example/1"),
                        question("Bert", "Hallo?", null)),
                new MoodFigures(1240, 1000, 500),
                new MoodFigures(7000, 7000, 1400),
                List.of(new RisingTopic("preise", 30, 50.0 / 7)),
                List.of(new Carrier("@tagblatt", "x", 1, 120_000, 45)));
    }

    private static OpenQuestion question(String author, String text, String url) {
        return new OpenQuestion(
                "x:2", Instant.parse("2026-06-19T08:00:00Z"), "x", author, text, url);
    }
}
