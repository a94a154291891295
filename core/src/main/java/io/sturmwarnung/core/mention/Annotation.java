package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.CauseVerdict;
import io.sturmwarnung.core.triage.Triage;

import java.util.List;

/**
 * What was understood of a post; no part is {@code null}.
 *
 * @param language what it is written in
 * @param sentiment its mood
 * @param offence whether it insults, threatens or curses
 * @param triage what to do with it
 * @param cause what it blames the brand for, or what an own post gives cause for
 * @param causeWords the words of the text that told the cause, in their order, at most {@value
 *     CauseVerdict#MOST_WORDS}
 * @param author who speaks, by account and text; what the source says is in the post
 */
public record Annotation(
        Language language,
        Sentiment sentiment,
        Offence offence,
        Triage triage,
        Cause cause,
        List<String> causeWords,
        AuthorKind author) {

    /** Nothing was understood. */
    public static final Annotation NONE =
            new Annotation(
                    Language.OTHER,
                    Sentiment.UNSCORED,
                    Offence.NONE,
                    Triage.NONE,
                    Cause.UNKNOWN,
                    List.of(),
                    AuthorKind.UNKNOWN);

    /** Mentions written to Kafka by an earlier version have neither words nor author. */
    public Annotation {
        causeWords = causeWords == null ? List.of() : List.copyOf(causeWords);
        author = author == null ? AuthorKind.UNKNOWN : author;
    }
}
