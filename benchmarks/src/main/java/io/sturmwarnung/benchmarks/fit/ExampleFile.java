package io.sturmwarnung.benchmarks.fit;

import io.sturmwarnung.core.sentiment.LabelledText;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.DictionaryFile;

import java.util.List;
import java.util.Map;

/** Examples that were written for this product: sentiment, triage, cause, offensive, text. */
final class ExampleFile {
    private ExampleFile() {}

    static List<LabelledText> texts(String name) {
        return DictionaryFile.rows(ExampleFile.class, name, 5).stream()
                .map(row -> new LabelledText(row.get(4), SentimentLabel.ofCode(row.get(0))))
                .toList();
    }

    /** The same texts, and whether each is offensive. */
    static List<Map.Entry<String, Boolean>> offencesInPosts(String name) {
        return DictionaryFile.rows(ExampleFile.class, name, 5).stream()
                .map(row -> Map.entry(row.get(4), row.get(3).equals("yes")))
                .toList();
    }

    /** Comments: offensive, text. */
    static List<Map.Entry<String, Boolean>> offences(String name) {
        return DictionaryFile.rows(ExampleFile.class, name, 2).stream()
                .map(row -> Map.entry(row.get(1), row.get(0).equals("yes")))
                .toList();
    }
}
