package io.sturmwarnung.core.playbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in the words of a draft what only a person may say, because only a person can know it: a
 * figure, a compensation, a deadline, a cause. A blank is the place for each of them.
 */
final class DraftPromises {
    private static final Pattern PROMISE =
            Pattern.compile(
                    String.join(
                            "|",
                            // figures and money
                            "\\d+|[€$£%]",
                            // compensation
                            "\\b\\w*(gutschein|rabatt|schadens?ersatz|entschädig|erstatt|gutschrift)\\w*",
                            "\\b(voucher|discount|refund|reimburs|compensat|free of charge)\\w*",
                            "\\b(kostenlos|kostenfrei|gratis)\\w*",
                            // deadlines
                            "\\b(heute|morgen|übermorgen|binnen|innerhalb|umgehend|in kürze)\\b",
                            "\\b(today|tonight|tomorrow|within|immediately|shortly)\\b",
                            "\\b(in|nach|zwei|drei|wenigen?|nächsten?) (\\w+ )?(stunden?|tagen?|wochen?)\\b",
                            "\\b(in|after|two|three|few|next) (\\w+ )?(hours?|days?|weeks?)\\b",
                            // causes that the draft gives itself
                            "\\b(ursache|grund|cause|reason) (war|ist|was|is) (?!\\[)\\w+",
                            "\\b(wegen|aufgrund|due to|because of) (?!\\[)\\w+"),
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private DraftPromises() {}

    /** The first words that promise or claim something. */
    static Optional<String> in(String draft) {
        Matcher promise = PROMISE.matcher(DraftBlanks.replaced(draft, "[…]"));
        return promise.find() ? Optional.of(promise.group()) : Optional.empty();
    }
}
