package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.alert.Message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One alert with what it rests on.
 *
 * @param messages the alert in words, the reader's language first
 * @param firstPost the post it began with, or {@code null}
 * @param trigger the brand's own post that set it off, or {@code null}
 * @param wave which outbreak of the incident it tells of, from 1
 * @param similar earlier storms of the brand over the same cause, worst first
 * @param blind channels of the brand from which nothing came though something should
 */
record AlertView(
        String id,
        int level,
        String levelName,
        Instant createdAt,
        List<Message> messages,
        List<String> reasons,
        Quote firstPost,
        Quote trigger,
        List<Quote> carriers,
        List<Fact> channels,
        List<String> words,
        int wave,
        List<PastView> similar,
        List<String> blind) {

    static AlertView of(Alert alert, Words words) {
        Evidence evidence = alert.evidence();
        return new AlertView(
                alert.id(),
                alert.level(),
                LevelName.in(words.language(), alert.level()),
                alert.createdAt(),
                ownLanguageFirst(alert.messages(), words),
                evidence.reasons(),
                Quote.ofNullable(evidence.firstPost(), words),
                Quote.ofNullable(evidence.trigger(), words),
                evidence.carriers().stream().map(post -> Quote.of(post, words)).toList(),
                channels(evidence.channels(), words),
                evidence.words(),
                alert.wave(),
                evidence.similar().stream().map(past -> PastView.of(past, words)).toList(),
                evidence.blind());
    }

    private static List<Message> ownLanguageFirst(List<Message> messages, Words words) {
        return messages.stream()
                .sorted(
                        Comparator.comparing(
                                message -> !message.language().equals(words.language())))
                .toList();
    }

    private static List<Fact> channels(Map<String, Long> counts, Words words) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Fact(entry.getKey(), words.number(entry.getValue())))
                .toList();
    }
}
