package io.sturmwarnung.app.training;

import io.sturmwarnung.core.post.LabelledPost;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Labelled posts as the trainer wants them. */
public final class LabelledTexts {

    /** The posts whose mood somebody told, by the language they would be judged in. */
    public static Map<Language, List<LabelledText>> of(List<LabelledPost> posts) {
        LanguageDetector languages = LanguageDetector.bundled();
        Map<Language, List<LabelledText>> texts = new EnumMap<>(Language.class);
        for (LabelledPost labelled : posts) {
            if (labelled.sentiment() != null) {
                Post post = labelled.post();
                SentimentLabel label = SentimentLabel.ofCode(labelled.sentiment());
                texts.computeIfAbsent(
                                languages.detect(post.text(), post.language()),
                                language -> new ArrayList<>())
                        .add(new LabelledText(post.text(), label));
            }
        }
        return texts;
    }

    private LabelledTexts() {}
}
