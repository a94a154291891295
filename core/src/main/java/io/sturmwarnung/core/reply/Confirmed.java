package io.sturmwarnung.core.reply;

/** What a person has confirmed, so that a reply may promise it. */
public enum Confirmed {
    COMPENSATION(ReplyRule.INVENTED_COMPENSATION),
    DEADLINE(ReplyRule.INVENTED_DEADLINE);

    private final ReplyRule rule;

    Confirmed(ReplyRule rule) {
        this.rule = rule;
    }

    /** The rule that then does not apply. */
    ReplyRule rule() {
        return rule;
    }
}
