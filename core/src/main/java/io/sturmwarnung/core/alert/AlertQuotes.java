package io.sturmwarnung.core.alert;

import io.sturmwarnung.core.playbook.Translated;

import java.util.ArrayList;
import java.util.List;

/** The posts an alert quotes: the own post that set it off, and the one it began with. */
final class AlertQuotes {
    private static final int MAX_QUOTE = 120;
    private static final int MIN_QUOTE = 40;
    private static final int MAX_CHANNEL = 14;
    private static final int MAX_AUTHOR = 24;

    private static final Translated OWN_POST = new Translated("Eigener Beitrag", "Own post");
    private static final Translated BEGAN = new Translated("Begann mit", "Began with");
    private static final Translated OPEN = new Translated("„", "“");
    private static final Translated CLOSE = new Translated("“", "”");
    private static final Translated NO_TEXT = new Translated("ohne Text", "no text");

    private final String language;
    private final EvidencePost own;
    private final EvidencePost first;

    AlertQuotes(String language, Evidence evidence) {
        this.language = language;
        this.own = evidence.trigger();
        // Where the own post is the storm, quoting it once is enough.
        boolean same =
                own != null
                        && evidence.firstPost() != null
                        && own.id().equals(evidence.firstPost().id());
        this.first = same ? null : evidence.firstPost();
    }

    /** One line a post; with both posts at least 40 characters of each are quoted. */
    List<String> lines(int room) {
        List<String> lines = new ArrayList<>();
        if (own != null) {
            lines.add(line(OWN_POST, own, "", room / 2));
        }
        if (first != null) {
            String author = PlainLine.of(first.author(), MAX_AUTHOR);
            lines.add(line(BEGAN, first, author.isEmpty() ? "" : ", " + author, room / 2));
        }
        return lines;
    }

    private String line(Translated label, EvidencePost post, String author, int room) {
        String start =
                label.in(language)
                        + " ("
                        + PlainLine.of(post.channel(), MAX_CHANNEL)
                        + author
                        + "): ";
        int most = Math.clamp(room - start.length() - 3, MIN_QUOTE, MAX_QUOTE);
        String text = PlainLine.quoted(post.text(), most);
        return start
                + (text.isEmpty()
                        ? NO_TEXT.in(language)
                        : OPEN.in(language) + text + CLOSE.in(language));
    }
}
