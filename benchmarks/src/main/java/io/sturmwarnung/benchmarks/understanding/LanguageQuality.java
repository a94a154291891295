package io.sturmwarnung.benchmarks.understanding;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.LanguageDetector;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often the language of posts is told right, by length. The table is built from files of posts
 * whose language is known, given as {@code de=FILE} and {@code en=FILE}, and a list of ours of
 * posts in other languages. What the source claims is not looked at.
 */
public final class LanguageQuality {
    private static final int[] SHORTEST = {5, 20, 40, 80, 160};

    private LanguageQuality() {}

    public static void main(String[] args) throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, Language> languages = new LinkedHashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            texts.put(parts[1], read(Path.of(parts[1])));
            languages.put(parts[1], Language.ofCode(parts[0]));
        }
        String others = "other-languages.tsv";
        texts.put(others, ours(others));
        languages.put(others, Language.OTHER);
        System.out.println("characters:        5+     20+     40+     80+    160+");
        int[] right = new int[SHORTEST.length];
        int[] all = new int[SHORTEST.length];
        texts.forEach((file, list) -> print(file, list, languages.get(file), right, all));
        System.out.printf("%-14s%s%n", "all", shares(right, all));
    }

    private static void print(
            String file, List<String> texts, Language truth, int[] right, int[] all) {
        LanguageDetector detector = LanguageDetector.bundled();
        int[] rightHere = new int[SHORTEST.length];
        int[] allHere = new int[SHORTEST.length];
        for (String text : texts) {
            boolean hit = detector.detect(text) == truth;
            for (int i = 0; i < SHORTEST.length && text.length() >= SHORTEST[i]; i++) {
                allHere[i]++;
                rightHere[i] += hit ? 1 : 0;
            }
        }
        for (int i = 0; i < SHORTEST.length; i++) {
            right[i] += rightHere[i];
            all[i] += allHere[i];
        }
        Path path = Path.of(file);
        Path folder = path.getParent();
        String name = String.valueOf(folder == null ? path : folder.getFileName());
        System.out.printf("%-14s%s%n", name.replace(".tsv", ""), shares(rightHere, allHere));
    }

    private static String shares(int[] right, int[] all) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < right.length; i++) {
            line.append(
                    all[i] == 0
                            ? "       -"
                            : String.format(Locale.ROOT, "%8.4f", (double) right[i] / all[i]));
        }
        return line.toString();
    }

    private static List<String> read(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        new PostFile(file)
                .read(Clock.systemUTC(), (Post post) -> texts.add(post.text()), rejected -> {});
        return texts;
    }

    private static List<String> ours(String name) {
        return DictionaryFile.rows(LanguageQuality.class, name, 2).stream()
                .map(row -> row.get(1))
                .toList();
    }
}
