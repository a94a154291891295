package io.sturmwarnung.core.response;

/**
 * Something happened to a question.
 *
 * @param what what happened
 * @param question as it stands after it
 */
public record QuestionChange(What what, Question question) {

    /** What can happen, in the order in which it does. */
    public enum What {
        ASKED,
        /** Its author wrote again. */
        FOLLOWED_UP,
        /** A storm has begun: less time is left. */
        HASTENED,
        WARNED,
        OVERDUE,
        ANSWERED,
        /** It is no longer followed. */
        GIVEN_UP
    }
}
