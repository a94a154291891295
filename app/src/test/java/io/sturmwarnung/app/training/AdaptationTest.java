package io.sturmwarnung.app.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.sentiment.SentimentScorer;
import io.sturmwarnung.core.sentiment.SentimentTrainer;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Models are small here: what matters is what is kept, refused and told. */
class AdaptationTest {
    private static final List<SentimentLabel> MOODS =
            List.of(SentimentLabel.NEGATIVE, SentimentLabel.NEUTRAL, SentimentLabel.POSITIVE);

    /** What people say in a house of our own; only there does it tell a mood. */
    private static final Map<SentimentLabel, String> JARGON =
            Map.of(
                    SentimentLabel.NEGATIVE, "ticket escalated to tier three",
                    SentimentLabel.NEUTRAL, "ticket moved to the archive",
                    SentimentLabel.POSITIVE, "ticket closed by the reporter");

    private static SentimentModels shipped;

    private final StringWriter told = new StringWriter();

    @BeforeAll
    static void fitSomethingSmall() {
        shipped = new SentimentModels(Map.of(Language.ENGLISH, model(plain(30, MOODS))));
    }

    @Test
    void learnsTheWordsOfAHouse_andProvesIt() {
        SentimentModels adapted = adapt(Map.of(Language.ENGLISH, jargon(40)));

        SentimentScorer scorer = new SentimentScorer(adapted, Dictionaries.bundled());
        JARGON.forEach(
                (mood, words) ->
                        assertThat(scorer.score(words, Language.ENGLISH).label()).isEqualTo(mood));
        assertThat(told.toString())
                .contains("English: learning from 96 posts, 24 are held out")
                .containsPattern("English +before +24 ")
                .containsPattern("after +24 +1\\.000 +1\\.000")
                .containsPattern("together +before +24 ");
        assertThat(adapted.version()).isNotEqualTo(shipped.version());
    }

    @Test
    void refuses_whenHeldOutPostsAreJudgedWorse() {
        List<LabelledText> right = plain(30, MOODS);
        StackedModel spoilt = model(plain(30, MOODS.reversed()));
        Adaptation adaptation =
                new Adaptation(known(), (language, texts) -> spoilt, new PrintWriter(told));

        assertThatThrownBy(() -> adaptation.adapt(Map.of(Language.ENGLISH, right)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("nothing was written")
                .hasMessageContaining("macro-F1");
        assertThat(told.toString()).contains("English keeps its model: the macro-F1 is 0.333");
    }

    @Test
    void suspectsLabels_thatTheModelContradicts() {
        adapt(Map.of(Language.ENGLISH, plain(30, MOODS.reversed())));

        assertThat(told.toString())
                .contains("English: the labels \"negative\" and \"positive\" look swapped");
        adapt(Map.of(Language.ENGLISH, plain(30, MOODS)));
        assertThat(told.toString()).containsOnlyOnce("look swapped");
    }

    @Test
    void saysWhatIsMissing_whenThereAreTooFewLabels() {
        List<LabelledText> copies = new ArrayList<>(jargon(4));
        copies.addAll(List.copyOf(copies));
        copies.addAll(List.copyOf(copies));

        assertThatThrownBy(() -> adapt(Map.of(Language.ENGLISH, copies)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("30 different posts")
                .hasMessageContaining("label more");
        assertThat(told.toString())
                .contains(
                        "English keeps its model: 12 different labelled posts"
                                + " (4 negative, 4 neutral, 4 positive)");
    }

    @Test
    void adaptsWhatItCan_andKeepsTheRest() {
        SentimentModels adapted =
                adapt(Map.of(Language.ENGLISH, jargon(40), Language.OTHER, jargon(40)));

        assertThat(adapted.of(Language.OTHER)).isNull();
        assertThat(told.toString()).contains("Other keeps its model: posts in neither");
    }

    private static Knowledge known() {
        return new Knowledge(shipped, Dictionaries.bundled());
    }

    private SentimentModels adapt(Map<Language, List<LabelledText>> texts) {
        return new Adaptation(known(), new PrintWriter(told)).adapt(texts);
    }

    private static List<LabelledText> jargon(int ofEach) {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            for (SentimentLabel mood : MOODS) {
                texts.add(new LabelledText(JARGON.get(mood) + " no " + i, mood));
            }
        }
        return texts;
    }

    /** Hostile, dull and delighted texts, which are called what the moods say, in this order. */
    private static List<LabelledText> plain(int ofEach, List<SentimentLabel> moods) {
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < ofEach; i++) {
            texts.add(new LabelledText("awful broken thing " + i, moods.get(0)));
            texts.add(new LabelledText("a thing with number " + i, moods.get(1)));
            texts.add(new LabelledText("great lovely thing " + i, moods.get(2)));
        }
        return texts;
    }

    private static StackedModel model(List<LabelledText> texts) {
        SentimentTrainer trainer =
                new SentimentTrainer(Language.ENGLISH, null, Dictionaries.bundled());
        return trainer.fit(List.of(trainer.set("small", TrainingSet.Use.WORDS, texts)));
    }
}
