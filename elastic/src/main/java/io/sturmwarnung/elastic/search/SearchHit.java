package io.sturmwarnung.elastic.search;

import java.time.Instant;
import java.util.List;

/**
 * A mention that was found.
 *
 * @param id id of the post
 * @param brand id of the brand
 * @param channel where it was published
 * @param createdAt when
 * @param author handle, name or id of the account; empty if unknown
 * @param text what it says
 * @param highlighted the same with the found words marked; the text itself if none is in it
 * @param language {@code de}, {@code en} or {@code other}
 * @param sentiment {@code negative}, {@code neutral}, {@code positive} or {@code unscored}
 * @param sentimentScore from -1 to 1
 * @param triage what a community manager does with it
 * @param cause what it blames the brand for
 * @param causeWords the words of the text that told the cause, in their order
 * @param authorKind who speaks, by account and text
 * @param offensive whether it insults, threatens or curses
 * @param offensiveKind the worst that was found in it, even where it does not make it offensive
 * @param url where to read it, or {@code null}
 */
public record SearchHit(
        String id,
        String brand,
        String channel,
        Instant createdAt,
        String author,
        String text,
        String highlighted,
        String language,
        String sentiment,
        double sentimentScore,
        String triage,
        String cause,
        List<String> causeWords,
        String authorKind,
        boolean offensive,
        String offensiveKind,
        String url) {}
