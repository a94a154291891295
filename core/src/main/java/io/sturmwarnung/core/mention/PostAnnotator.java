package io.sturmwarnung.core.mention;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Offence;
import io.sturmwarnung.core.sentiment.OffenceDetector;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.sentiment.SentimentScorer;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.CauseClassifier;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.triage.TriageClassifier;

import java.util.List;

/**
 * Understands a post: its language, mood, offence, what to do with it and what it blames the brand
 * for. The text is split into words once for all of them. Any text is taken, in time linear in its
 * length, of which the first 10,000 characters are read. Not thread-safe: one for each task.
 */
public final class PostAnnotator {
    private final LanguageDetector languages = LanguageDetector.bundled();
    private final SentimentScorer sentiments;
    private final OffenceDetector offences = OffenceDetector.bundled();
    private final TriageClassifier triages = TriageClassifier.bundled();
    private final CauseClassifier causes = CauseClassifier.bundled();

    private PostAnnotator(SentimentModels models) {
        sentiments = new SentimentScorer(models);
    }

    /** The annotator with the dictionaries that are part of the product. */
    public static PostAnnotator bundled() {
        return with(SentimentModels.bundled());
    }

    /** The annotator with other sentiment models. */
    public static PostAnnotator with(SentimentModels models) {
        return new PostAnnotator(models);
    }

    /**
     * What was understood of a post.
     *
     * @param own whether the brand itself wrote it: then there is nothing to triage, and the cause
     *     is what the post itself gives cause for
     */
    public Annotation annotate(Post post, boolean own) {
        Language language = languages.detect(post.text(), post.language());
        List<Word> words = WordTokenizer.tokenize(post.text());
        Sentiment sentiment = sentiments.score(words, language);
        Offence offence = offences.detect(post.text(), words, language);
        if (own) {
            Cause cause = causes.classifyOwn(words, language, offence);
            return new Annotation(language, sentiment, offence, Triage.NONE, cause);
        }
        Triage triage = triages.classify(words, language, sentiment, offence, post.author().kind());
        Cause cause = causes.classify(words, language, sentiment);
        return new Annotation(language, sentiment, offence, triage, cause);
    }
}
