package io.sturmwarnung.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * On-call is told that something the brand has said itself needs a second look. It takes nothing
 * from the alert budget: it is about what was said, not about who is annoyed.
 *
 * @param brand id of the brand
 * @param incident id of the incident that is going on, or {@code null}
 * @param createdAt event time at which it was raised
 * @param trouble what is the matter
 * @param post the own post
 * @param rules what the reply check found, ids in the order of the text; empty for other kinds
 * @param effect what came after the post; {@code null} but for {@link Kind#MADE_WORSE} and {@link
 *     Kind#MEASURED}
 * @param more own posts with the same trouble since on-call was last told of it
 * @param messages the alert in words, German first, then English
 */
public record OwnPostAlert(
        String brand,
        String incident,
        Instant createdAt,
        Kind trouble,
        EvidencePost post,
        List<String> rules,
        ReplyEffect effect,
        long more,
        List<Message> messages) {

    /** What alerts of this sort are called beside those of other sorts. */
    public static final String OWN_POST = "ownPost";

    /** What can be the matter with an own post that does not curse. */
    public enum Kind {
        /** It sends people away with their trouble. */
        DEFLECTION,
        /** It sounds like an apology and is none. */
        NON_APOLOGY,
        /** It reads as if it was meant for somebody's private account, or for another brand's. */
        WRONG_ACCOUNT,
        /** Since it was published there is more criticism than the course led to expect. */
        MADE_WORSE,
        /** What criticism did in the hour after it; kept with the incident, nobody is told. */
        MEASURED;

        /** The word used in ids and indices. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public OwnPostAlert {
        rules = List.copyOf(rules);
        messages = List.copyOf(messages);
    }

    /** Whether somebody should be told, and not only read of it. */
    public boolean urgent() {
        return trouble != Kind.MEASURED;
    }

    /** Unique over all alerts and the same at each reading: brand, post and kind. */
    public String id() {
        return "own:" + brand + ":" + post.id() + ":" + trouble.code();
    }

    /** The same with the words for it. */
    public OwnPostAlert withMessages(List<Message> words) {
        return new OwnPostAlert(
                brand, incident, createdAt, trouble, post, rules, effect, more, words);
    }
}
