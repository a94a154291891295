package io.sturmwarnung.benchmarks;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.offence.OffenceDetector;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Word;
import io.sturmwarnung.core.text.WordTokenizer;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.CauseClassifier;
import io.sturmwarnung.core.triage.CauseVerdict;
import io.sturmwarnung.core.triage.TriageClassifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares triage and cause with what people labelled, and prints accuracy and macro-F1 for each
 * language and half of the examples. The dictionaries were written looking at the even lines; the
 * odd ones are the measure. The labelled sentiment is given, so that only triage and cause are
 * judged; causes are judged where people named one, "unknown" included.
 *
 * <p>Run: {@code mvn -q -o -pl benchmarks -am package -DskipTests} and {@code mvn -q -o -pl core
 * dependency:build-classpath -Dmdep.outputFile=target/classpath}, then {@code java -cp
 * benchmarks/target/classes:core/target/classes:$(cat core/target/classpath)
 * io.sturmwarnung.benchmarks.TriageQuality
 * benchmarks/src/main/resources/io/sturmwarnung/benchmarks/fit}. With {@code --errors} it also
 * prints the even lines that were told wrongly.
 */
public final class TriageQuality {
    private static final Map<Language, List<String>> FILES =
            Map.of(
                    Language.GERMAN, List.of("examples-de.tsv"),
                    Language.ENGLISH, List.of("examples-en-1.tsv", "examples-en-2.tsv"));

    /** Codes of the labels that differ from {@link Cause#code()}. */
    private static final Map<String, Cause> CAUSES =
            Map.of(
                    "misconduct", Cause.EMPLOYEE_CONDUCT,
                    "scandal", Cause.EXECUTIVE_SCANDAL,
                    "insolvency-fraud", Cause.INSOLVENCY_OR_FRAUD);

    private final OffenceDetector offences = new OffenceDetector(Dictionaries.bundled());
    private final TriageClassifier triages = new TriageClassifier(Dictionaries.bundled());
    private final CauseClassifier causes = new CauseClassifier(Dictionaries.bundled());
    private final boolean errors;

    private TriageQuality(boolean errors) {
        this.errors = errors;
    }

    /** One labelled post. */
    private record Example(boolean even, List<String> fields) {}

    /** Takes the folder of the examples. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("give the folder of the labelled examples");
        }
        TriageQuality quality = new TriageQuality(List.of(args).contains("--errors"));
        System.out.println("language  half  what    posts  accuracy  macro-F1");
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            List<Example> examples = examples(Path.of(args[0]), FILES.get(language));
            for (boolean even : new boolean[] {true, false}) {
                quality.measure(
                        language, even, examples.stream().filter(e -> e.even() == even).toList());
            }
        }
    }

    private void measure(Language language, boolean even, List<Example> examples) {
        LabelScore triage = new LabelScore();
        LabelScore cause = new LabelScore();
        for (Example example : examples) {
            List<String> fields = example.fields();
            List<Word> words = WordTokenizer.tokenize(fields.get(4));
            Sentiment sentiment = sentiment(fields.get(0));
            Offence offence = offences.detect(fields.get(4), language);
            CauseVerdict verdict = causes.classify(words, language, sentiment);
            String told =
                    triages.classify(
                                    words,
                                    language,
                                    sentiment,
                                    offence,
                                    AuthorKind.UNKNOWN,
                                    verdict.cause())
                            .code();
            triage.add(fields.get(1), told);
            report(even && !told.equals(fields.get(1)), fields, told);
            if (!fields.get(2).equals("-")) {
                Cause wanted = cause(fields.get(2));
                cause.add(wanted.code(), verdict.cause().code());
                report(
                        even && wanted != verdict.cause(),
                        fields,
                        verdict.cause().code() + " " + verdict.words());
            }
        }
        print(language, even, "triage", triage);
        print(language, even, "cause", cause);
    }

    private void report(boolean wrong, List<String> fields, String told) {
        if (errors && wrong) {
            System.out.println(
                    String.join(" | ", fields.subList(0, 3))
                            + " -> "
                            + told
                            + " | "
                            + fields.get(4));
        }
    }

    private static void print(Language language, boolean even, String what, LabelScore score) {
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "%-8s  %-4s  %-6s %6d    %.3f     %.3f",
                        language.code(),
                        even ? "even" : "odd",
                        what,
                        score.count(),
                        score.accuracy(),
                        score.macroF1()));
    }

    private static Sentiment sentiment(String code) {
        SentimentLabel label = SentimentLabel.valueOf(code.toUpperCase(Locale.ROOT));
        double score =
                switch (label) {
                    case NEGATIVE -> -1;
                    case POSITIVE -> 1;
                    default -> 0;
                };
        return new Sentiment(label, score, 1);
    }

    private static Cause cause(String code) {
        Cause cause = CAUSES.get(code);
        return cause == null ? Cause.ofCode(code) : cause;
    }

    private static List<Example> examples(Path folder, List<String> names) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String name : names) {
            List<String> lines = Files.readAllLines(folder.resolve(name));
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && !line.startsWith("# ")) {
                    examples.add(new Example((i + 1) % 2 == 0, List.of(line.split("\t", 5))));
                }
            }
        }
        return examples;
    }
}
