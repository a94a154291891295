package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.Offence;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts posts by what a community manager does with them: insults are removed, questions and
 * complaints answered, praise thanked for. Posts of media and bots need none of that unless they
 * insult. Not thread-safe.
 */
public final class TriageClassifier {
    private final Map<Language, Phrasebook<Boolean>> requests = new EnumMap<>(Language.class);

    private TriageClassifier() {}

    /** The classifier with the dictionaries that are part of the product. */
    public static TriageClassifier bundled() {
        TriageClassifier classifier = new TriageClassifier();
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            Phrasebook<Boolean> phrases = new Phrasebook<>(language);
            String name = language.code() + "-requests.txt";
            for (DictionaryFile.Row row :
                    DictionaryFile.read(TriageClassifier.class, name, 1).rows()) {
                phrases.add(row.fields().get(0), true);
            }
            classifier.requests.put(language, phrases);
        }
        return classifier;
    }

    /** What to do with a post that somebody other than the brand wrote. */
    public Triage classify(
            List<Word> words,
            Language language,
            Sentiment sentiment,
            Offence offence,
            AuthorKind author) {
        if (offence.directed()) {
            return Triage.MODERATION;
        }
        if (author == AuthorKind.MEDIA || author == AuthorKind.BOT) {
            return Triage.NONE;
        }
        boolean asks = asks(words, language);
        if (sentiment.label() == SentimentLabel.POSITIVE) {
            // "Thanks for fixing my problem" has a request's words and wants no answer.
            return asks && hasQuestionMark(words) ? Triage.SUPPORT : Triage.ENGAGEMENT;
        }
        return sentiment.negative() || asks ? Triage.SUPPORT : Triage.NONE;
    }

    private static boolean hasQuestionMark(List<Word> words) {
        return words.stream()
                .anyMatch(word -> word.kind() == Word.Kind.STOP && word.form().contains("?"));
    }

    private boolean asks(List<Word> words, Language language) {
        Phrasebook<Boolean> phrases = requests.get(language);
        if (phrases == null) {
            return false;
        }
        return !phrases.find(words).isEmpty();
    }
}
