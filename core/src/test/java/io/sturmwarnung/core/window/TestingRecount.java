package io.sturmwarnung.core.window;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts windows the slow way: from all mentions, each time anew. */
final class TestingRecount {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Mention> mentions;
    private final Instant end;

    /**
     * @param inOrder all mentions, in the order of their times
     * @param end end of the windows
     */
    TestingRecount(List<Mention> inOrder, Instant end) {
        this.mentions = inOrder;
        this.end = end;
    }

    /** The figures of the mentions that are meant, in the slots of the window before the end. */
    WindowFigures figures(Duration slot, Duration window, Predicate<Mention> meant) {
        long last = Math.floorDiv(end.toEpochMilli() - 1, slot.toMillis());
        long first = last - window.toMillis() / slot.toMillis();
        List<Mention> inside =
                mentions.stream()
                        .filter(mention -> !mention.own() && meant.test(mention))
                        .filter(mention -> slotOf(mention, slot) > first)
                        .filter(mention -> slotOf(mention, slot) <= last)
                        .toList();
        List<Mention> scored = inside.stream().filter(TestingRecount::scored).toList();
        List<Mention> critical = inside.stream().filter(Mention::critical).toList();
        return new WindowFigures(
                inside.size(),
                scored.size(),
                critical.size(),
                inside.stream().filter(m -> m.annotation().offence().offensive()).count(),
                inside.stream().filter(m -> m.post().repostOf() != null).count(),
                inside.stream().mapToLong(m -> m.post().reach()).sum(),
                authors(inside),
                authors(critical),
                confidence(scored),
                confidence(critical),
                inside.stream().filter(this::answersTheBrand).count());
    }

    /** The windows of one topic or channel. */
    ScopedFigures scoped(String name, Predicate<Mention> meant) {
        return new ScopedFigures(
                name,
                figures(MINUTE, Duration.ofMinutes(5), meant),
                figures(MINUTE, Duration.ofHours(1), meant),
                figures(MINUTE, Duration.ofDays(1), meant));
    }

    /** Those of the names that were mentioned within the day. */
    List<ScopedFigures> mentioned(ScopedFigures... scopes) {
        return Stream.of(scopes).filter(scope -> scope.day().volume() > 0).toList();
    }

    private static long slotOf(Mention mention, Duration slot) {
        return Math.floorDiv(mention.post().createdAt().toEpochMilli(), slot.toMillis());
    }

    private static boolean scored(Mention mention) {
        return mention.annotation().sentiment().label() != SentimentLabel.UNSCORED;
    }

    private static long authors(List<Mention> mentions) {
        return mentions.stream().map(m -> m.post().channel() + authorOf(m)).distinct().count();
    }

    private static String authorOf(Mention mention) {
        String author = mention.post().author().id();
        return author == null ? "post " + mention.id() : author;
    }

    private static long confidence(List<Mention> mentions) {
        return mentions.stream()
                .mapToLong(m -> Math.round(1_000 * m.annotation().sentiment().confidence()))
                .sum();
    }

    private boolean answersTheBrand(Mention mention) {
        return mentions.stream()
                .takeWhile(before -> !before.id().equals(mention.id()))
                .filter(Mention::own)
                .map(own -> own.post().id())
                .anyMatch(
                        id ->
                                id.equals(mention.post().inReplyTo())
                                        || id.equals(mention.post().conversation()));
    }
}
