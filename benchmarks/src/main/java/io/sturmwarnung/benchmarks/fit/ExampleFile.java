package io.sturmwarnung.benchmarks.fit;

import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.DictionaryFile;

import java.util.List;

/** Examples that were written for this product: sentiment, triage, cause, offensive, text. */
final class ExampleFile {
    private ExampleFile() {}

    static List<LabelledText> texts(String name) {
        return DictionaryFile.read(ExampleFile.class, name, 5).rows().stream()
                .map(DictionaryFile.Row::fields)
                .map(row -> new LabelledText(row.get(4), SentimentLabel.ofCode(row.get(0))))
                .toList();
    }
}
