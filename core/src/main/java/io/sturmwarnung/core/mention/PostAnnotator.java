package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.learning.FeatureVector;
import io.sturmwarnung.core.learning.NgramFeatures;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.offence.OffenceDetector;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentScorer;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;
import io.sturmwarnung.core.triage.AuthorClassifier;
import io.sturmwarnung.core.triage.CauseClassifier;
import io.sturmwarnung.core.triage.CauseVerdict;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.triage.TriageClassifier;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Understands a post: its language, mood, offence, what to do with it, what it blames the brand for
 * and who speaks. The text is split into words once for all of them. Any text is taken, in time
 * linear in its length, of which the first 10,000 characters are read. Not thread-safe: one for
 * each task.
 */
public final class PostAnnotator {
    private static final FeatureVector NOTHING = new FeatureVector();

    private final LanguageDetector languages = LanguageDetector.bundled();
    private final Map<Language, NgramFeatures> ngrams = new EnumMap<>(Language.class);
    private final SentimentScorer sentiments;
    private final OffenceDetector offences;
    private final TriageClassifier triages;
    private final CauseClassifier causes;
    private final AuthorClassifier authors;

    /**
     * An annotator.
     *
     * @param knowledge what it goes by; what is wrong with own dictionaries is found here and told
     *     by {@link Dictionaries#problems()}
     */
    public PostAnnotator(Knowledge knowledge) {
        Dictionaries dictionaries = knowledge.dictionaries();
        sentiments = new SentimentScorer(knowledge.models(), dictionaries);
        offences = new OffenceDetector(dictionaries);
        triages = new TriageClassifier(dictionaries);
        causes = new CauseClassifier(dictionaries);
        authors = new AuthorClassifier(dictionaries);
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            ngrams.put(language, new NgramFeatures(language));
        }
    }

    /** The annotator with the models and dictionaries that are part of the product. */
    public static PostAnnotator bundled() {
        return new PostAnnotator(Knowledge.bundled());
    }

    /**
     * What was understood of a post.
     *
     * @param own whether the brand itself wrote it: then there is nothing to triage, and the cause
     *     is what the post itself gives cause for
     */
    public Annotation annotate(Post post, boolean own) {
        return annotate(post, own, accountOf(post, own));
    }

    /**
     * Who speaks by the account alone. All that {@link #annotate(Post, boolean, AuthorKind)}
     * depends on is this, the text, the language the source gives, and whether the brand itself
     * wrote it.
     */
    public AuthorKind accountOf(Post post, boolean own) {
        return authors.ofAccount(post, own);
    }

    /**
     * What was understood of a post.
     *
     * @param account what {@link #accountOf} said
     */
    public Annotation annotate(Post post, boolean own, AuthorKind account) {
        Language language = languages.detect(post.text(), post.language());
        List<Word> words = WordTokenizer.tokenize(post.text());
        NgramFeatures features = ngrams.get(language);
        FeatureVector grams = features == null ? NOTHING : features.of(words);
        Sentiment sentiment = sentiments.score(words, grams, language);
        Offence offence = offences.detect(post.text(), words, grams, language);
        AuthorKind author = authors.classify(account, post.text(), words, language);
        CauseVerdict verdict =
                own
                        ? ownCause(post.text(), words, language, offence)
                        : causes.classify(words, language, sentiment);
        Triage triage =
                own
                        ? Triage.NONE
                        : triages.classify(
                                words, language, sentiment, offence, author, verdict.cause());
        return new Annotation(
                language, sentiment, offence, triage, verdict.cause(), verdict.words(), author);
    }

    private CauseVerdict ownCause(
            String text, List<Word> words, Language language, Offence offence) {
        List<String> offensive =
                offence.offensive() ? offences.evidence(text, words, language) : List.of();
        return causes.classifyOwn(words, language, offence, offensive);
    }
}
