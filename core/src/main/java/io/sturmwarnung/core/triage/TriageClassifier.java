package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts posts by what a community manager does with them: insults, threats and slurs are removed,
 * questions and complaints answered, praise thanked for. News and talk about the brand, to which
 * nobody expects a reply, need none; nor do posts of media and bots unless they insult.
 */
public final class TriageClassifier {
    /** What the public holds against a brand: nobody waits for help. */
    private static final Set<Cause> PUBLIC_MATTERS =
            EnumSet.of(
                    Cause.ENVIRONMENT,
                    Cause.EXECUTIVE_SCANDAL,
                    Cause.INSOLVENCY_OR_FRAUD,
                    Cause.OFFENSIVE_POST,
                    Cause.RUMOUR);

    /** What only those complain of whom it happened to. */
    private static final Set<Cause> OWN_TROUBLES =
            EnumSet.of(
                    Cause.OUTAGE,
                    Cause.SERVICE_FAILURE,
                    Cause.PRODUCT_DEFECT,
                    Cause.PRICE,
                    Cause.DEFLECTION);

    private final Map<Language, Phrasebook<Request>> requests = new EnumMap<>(Language.class);

    public TriageClassifier(Dictionaries dictionaries) {
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            requests.put(
                    language,
                    dictionaries.shared(
                            "requests " + language.code(), () -> build(language, dictionaries)));
        }
    }

    private static Phrasebook<Request> build(Language language, Dictionaries dictionaries) {
        Phrasebook<Request> phrases = new Phrasebook<>(language);
        dictionaries.read(
                "triage/" + language.code() + "-requests.txt",
                2,
                Dictionaries.Entry.LAST,
                row -> phrases.add(row.text(1), row.constant(0, Request.class)));
        return phrases;
    }

    /**
     * What to do with a post that somebody other than the brand wrote.
     *
     * @param author who speaks
     * @param cause what the post blames the brand for
     */
    public Triage classify(
            List<Word> words,
            Language language,
            Sentiment sentiment,
            Offence offence,
            AuthorKind author,
            Cause cause) {
        if (offence.directed()) {
            return Triage.MODERATION;
        }
        if (author == AuthorKind.MEDIA || author == AuthorKind.BOT) {
            return Triage.NONE;
        }
        Address address = Address.of(words, language, requests.get(language));
        if (sentiment.label() == SentimentLabel.POSITIVE) {
            // "Thanks for fixing my problem" has a request's words and wants no answer.
            return address.asks() && address.endsInQuestion() ? Triage.SUPPORT : Triage.ENGAGEMENT;
        }
        boolean wantsAnswer = sentiment.negative() ? complains(address, cause) : address.asks();
        return wantsAnswer ? Triage.SUPPORT : Triage.NONE;
    }

    private static boolean complains(Address address, Cause cause) {
        if (PUBLIC_MATTERS.contains(cause)) {
            return address.demands() || (address.personal() && !address.reports());
        }
        return OWN_TROUBLES.contains(cause)
                || address.asks()
                || address.involved()
                || !address.reports();
    }
}
