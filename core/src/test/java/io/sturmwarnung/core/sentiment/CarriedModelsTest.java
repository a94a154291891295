package io.sturmwarnung.core.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sturmwarnung.core.learning.StackedModel;
import io.sturmwarnung.core.learning.TrainingSet;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CarriedModelsTest {

    @Test
    void judgesTheSame_inAnotherProcess() throws Exception {
        SentimentModels models = models();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(CarriedModels.of(models));
        }
        CarriedModels arrived;
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            arrived = (CarriedModels) in.readObject();
        }
        SentimentModels unpacked = arrived.unpack();

        assertThat(unpacked.of(Language.GERMAN)).isNull();
        Sentiment before = score(models);
        Sentiment after = score(unpacked);
        assertThat(after.label()).isEqualTo(before.label()).isEqualTo(SentimentLabel.POSITIVE);
        assertThat(after.score()).isCloseTo(before.score(), within(0.01));
    }

    private static Sentiment score(SentimentModels models) {
        return new SentimentScorer(models, Dictionaries.bundled())
                .score("lovely thing 7", Language.ENGLISH);
    }

    private static SentimentModels models() {
        SentimentTrainer trainer =
                new SentimentTrainer(Language.ENGLISH, null, Dictionaries.bundled());
        List<LabelledText> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add(new LabelledText("awful thing " + i, SentimentLabel.NEGATIVE));
            texts.add(new LabelledText("some thing " + i, SentimentLabel.NEUTRAL));
            texts.add(new LabelledText("lovely thing " + i, SentimentLabel.POSITIVE));
        }
        StackedModel model =
                trainer.fit(List.of(trainer.set("small", TrainingSet.Use.WORDS, texts)));
        return new SentimentModels(Map.of(Language.ENGLISH, model));
    }
}
