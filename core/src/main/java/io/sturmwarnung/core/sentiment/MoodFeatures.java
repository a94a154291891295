package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The {@value #COUNT} features that a model reads beside the words themselves: what the lexicon
 * says of them in their context, signs of emphasis, length, and for English the recursive network's
 * moods. Each is about 1 where it is present. Those before {@value #CORE} carry over from one kind
 * of text to another.
 */
final class MoodFeatures {
    static final int COUNT = 39;

    /** The feature of a text that is longer than a tweet. */
    static final int IS_LONG = 7;

    /** Two clear words are as much as a feature tells. */
    private static final double USUAL_MOOD = 3;

    /** The square of the balance at which {@link #squash} is 0.7. */
    private static final double HALF_WAY = 9;

    /** In longer texts each word counts for less: articles mention good and bad in passing. */
    private static final int USUAL_WORDS = 30;

    private static final int LONG_TEXT = 35;
    private static final int SHORT_TEXT = 6;

    /** Words of a short tweet, a full one, and a longer post: moods are not as common in each. */
    private static final int[] LENGTHS = {8, 26, 60};

    private static final int FIRST_LENGTH = 31;
    private static final int CORE = FIRST_LENGTH + LENGTHS.length;

    /** These tell most; the others count for less, so that few texts do not mislead. */
    private static final Set<Integer> FOREMOST =
            Set.of(0, 1, 2, 3, 4, 5, 6, IS_LONG, 8, 9, 23, 25, 27);

    private static final double SHARE_OF_OTHERS = 0.5;

    private final MoodLexicon lexicon;
    private final RecursiveNetwork network;

    MoodFeatures(Language language, Dictionaries dictionaries) {
        lexicon = MoodLexicon.of(language, dictionaries);
        network = language == Language.ENGLISH ? RecursiveNetwork.english() : null;
    }

    /** How many of them carry over. */
    static int coreCount() {
        return CORE;
    }

    /** Those features of a text that carry over from one kind of text to another. */
    static double[] core(double[] features) {
        double[] core = new double[CORE];
        for (int i = 0; i < core.length; i++) {
            core[i] = (FOREMOST.contains(i) ? 1 : SHARE_OF_OTHERS) * features[i];
        }
        return core;
    }

    /**
     * What was read of a text.
     *
     * @param features the {@value #COUNT} features
     * @param figures what {@link FigureReader} says, {@code null} if nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody, made for every post.
    record Reading(double[] features, double[] figures) {}

    Reading of(List<Word> words) {
        double[] features = new double[COUNT];
        List<Hit<Double>> hits = lexicon.moods(words);
        List<Hit<Modifier>> modifiers = lexicon.modifiers(words);
        Mood mood = MoodReader.read(words, hits, modifiers);
        double length = Math.max(1.0, words.size() / (double) USUAL_WORDS);
        double balance = mood.balance() / Math.sqrt(length);
        features[0] = squash(balance);
        features[1] = Math.min(2, mood.praise() / USUAL_MOOD);
        features[2] = Math.min(2, mood.complaint() / USUAL_MOOD);
        features[3] = mood.evidence() == 0 ? 1 : 0;
        addRegister(features, words);
        addBalance(features, balance);
        addHits(features, hits);
        for (int i = 0; i < LENGTHS.length; i++) {
            features[FIRST_LENGTH + i] = words.size() > LENGTHS[i] ? 1 : 0;
        }
        if (network != null) {
            addNetwork(features, words);
        }
        double[] figures = FigureReader.read(words, mood, hits, modifiers, lexicon.figures(words));
        return new Reading(features, figures);
    }

    /** What kind of text it is, told by its length and signs: features 4 to 9 and 10 to 14. */
    private static void addRegister(double[] features, List<Word> words) {
        int questions = 0;
        int exclamations = 0;
        int hesitations = 0;
        int shouted = 0;
        int hashtags = 0;
        for (Word word : words) {
            if (word.kind() == Word.Kind.STOP) {
                questions += word.form().contains("?") ? 1 : 0;
                exclamations += word.form().contains("!") ? 1 : 0;
                boolean trailing = word.form().startsWith("..") || word.form().startsWith("…");
                hesitations += trailing ? 1 : 0;
            }
            hashtags += word.kind() == Word.Kind.HASHTAG ? 1 : 0;
            shouted += word.shouted() ? 1 : 0;
        }
        boolean addressed = !words.isEmpty() && words.get(0).kind() == Word.Kind.HANDLE;
        features[4] = Math.min(3, questions) / 2.0;
        features[5] = Math.min(3, exclamations) / 2.0;
        features[6] = Math.log(1.0 + words.size()) / 3 - 1;
        features[IS_LONG] = words.size() > LONG_TEXT ? 1 : 0;
        features[8] = addressed ? 1 : 0;
        features[9] = 1;
        features[10] = Math.min(2, hesitations) / 2.0;
        features[11] = Math.min(3, shouted) / 2.0;
        features[12] = Math.min(3, hashtags) / 2.0;
        features[13] = words.size() < SHORT_TEXT ? 1 : 0;
        boolean passedOn = !words.isEmpty() && words.get(0).form().equals("RT");
        features[14] = passedOn ? 1 : 0;
    }

    private static void addBalance(double[] features, double balance) {
        features[15] = Math.max(-1, Math.min(1, balance / USUAL_MOOD));
        features[16] = balance > 0 ? 1 : 0;
        features[17] = balance < 0 ? 1 : 0;
        features[18] = balance > 2 ? 1 : 0;
        features[19] = balance < -2 ? 1 : 0;
        features[20] = balance > 4 ? 1 : 0;
        features[21] = balance < -4 ? 1 : 0;
    }

    private static void addHits(double[] features, List<Hit<Double>> hits) {
        int friendly = 0;
        int hostile = 0;
        double first = 0;
        double last = 0;
        for (Hit<Double> hit : hits) {
            double weight = hit.value();
            friendly += weight > 0 ? 1 : 0;
            hostile += weight < 0 ? 1 : 0;
            first = first == 0 ? weight : first;
            last = weight == 0 ? last : weight;
            features[22] = Math.max(features[22], weight / 2);
            features[23] = Math.min(features[23], weight / 2);
        }
        features[24] = first / 2;
        features[25] = last / 2;
        features[26] = Math.min(3, friendly) / 2.0;
        features[27] = Math.min(3, hostile) / 2.0;
        features[28] = friendly > 0 && hostile > 0 ? 1 : 0;
        features[29] = friendly == 0 ? 1 : 0;
        features[30] = hostile == 0 ? 1 : 0;
    }

    private void addNetwork(double[] features, List<Word> words) {
        List<String> forms = new ArrayList<>();
        for (Word word : words) {
            if (word.kind() != Word.Kind.HANDLE) {
                forms.add(word.form());
            }
        }
        double[] moods = network.moods(forms);
        System.arraycopy(moods, 0, features, CORE, RecursiveNetwork.CLASSES);
    }

    /** From -1 to 1, so that the tenth clear word adds little to the ninth. */
    private static double squash(double balance) {
        return balance / Math.sqrt(balance * balance + HALF_WAY);
    }
}
