package io.sturmwarnung.core.alert;

import java.time.Instant;

/**
 * What criticism did after the brand had spoken, against what its course had led to expect. It
 * tells what came after, not what it came from: growth may have another reason.
 *
 * @param post id of the own post
 * @param createdAt when it was published
 * @param text what it says, shortened
 * @param minutes how long after it was looked at, up to 60
 * @param expected critical mentions that were expected in that time
 * @param low fewer would be a surprise
 * @param high more would be a surprise
 * @param actual critical mentions that came
 * @param criticalReplies critics who answered this very post
 * @param outcome what that amounts to
 */
public record ReplyEffect(
        String post,
        Instant createdAt,
        String text,
        long minutes,
        double expected,
        double low,
        double high,
        long actual,
        long criticalReplies,
        Outcome outcome) {

    /** How the course went on. */
    public enum Outcome {
        /** Less criticism than expected. */
        CALMER,
        /** As expected, or too little to tell. */
        AS_EXPECTED,
        /** More criticism than expected, and much of it below this very post. */
        WORSE
    }
}
