package io.sturmwarnung.core.digest;

import io.sturmwarnung.core.playbook.Translated;

import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A digest in words. The plain text has lines of at most 100 characters except for addresses, and
 * both forms fit a phone; every text from outside is on one line and escaped in HTML.
 *
 * @param subject one line
 * @param plain plain text
 * @param html a whole page
 * @param language {@code de} or {@code en}
 */
public record Digest(String subject, String plain, String html, String language) {
    private static final Translated CONSOLE = new Translated("Zur Konsole", "Open the console");

    /** A heading and what stands below it. */
    record Section(String heading, List<Line> lines) {}

    /**
     * One line.
     *
     * @param link where it leads, or {@code null}
     */
    record Line(String text, URI link) {}

    /**
     * The figures in words.
     *
     * @param language {@code de}, or English for anything else
     * @param zone in which times are told
     * @param console address of the console, or {@code null}
     */
    public static Digest of(DigestFigures figures, String language, ZoneId zone, URI console) {
        String known = language.equals("de") ? "de" : "en";
        DigestWords words = new DigestWords(figures, known, zone);
        List<Section> sections = new ArrayList<>(words.sections());
        if (console != null) {
            sections.add(new Section("", List.of(new Line(CONSOLE.in(known), console))));
        }
        return new Digest(
                words.subject(),
                plain(words.introduction(), sections),
                DigestPage.html(known, words.subject(), words.introduction(), sections),
                known);
    }

    private static String plain(String introduction, List<Section> sections) {
        StringBuilder plain = new StringBuilder(introduction).append('\n');
        for (Section section : sections) {
            plain.append('\n');
            if (!section.heading().isEmpty()) {
                plain.append(section.heading()).append('\n');
            }
            for (Line line : section.lines()) {
                plain.append(section.heading().isEmpty() ? "" : "- ").append(line.text());
                if (line.link() != null) {
                    plain.append("\n  ").append(line.link());
                }
                plain.append('\n');
            }
        }
        return plain.toString();
    }
}
