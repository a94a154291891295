package io.sturmwarnung.app.files;

import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.sentiment.SentimentModels;
import io.sturmwarnung.core.text.Dictionaries;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of somebody's own dictionaries, laid out like {@link Dictionaries#NAMES}. */
public final class DictionaryFolder {
    private DictionaryFolder() {}

    /** The product's dictionaries with those of a folder; the check is told all that is wrong. */
    public static Dictionaries read(String option, Path folder, FileCheck check) {
        if (!Files.isDirectory(folder)) {
            check.problem(option, folder, "is not a folder that can be read");
            return Dictionaries.bundled();
        }
        Map<String, String> own = new TreeMap<>();
        try {
            List<Path> files = files(folder);
            if (files.isEmpty()) {
                check.problem(
                        option,
                        folder,
                        "has no files, so it adds no words: put one there named like one of %s, or"
                                        .formatted(String.join(", ", Dictionaries.NAMES))
                                + " leave the option out; ./sturm dictionaries shows what they look"
                                + " like");
            }
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Dictionaries.NAMES.contains(name)) {
                    put(own, name, file, option, check);
                } else {
                    check.problem(
                            option,
                            file,
                            "is not read: there is no dictionary %s; there are %s"
                                    .formatted(name, String.join(", ", Dictionaries.NAMES)));
                }
            }
        } catch (IOException e) {
            check.problem(option, folder, "cannot be read: " + e);
        }
        Dictionaries dictionaries = Dictionaries.with(own);
        new PostAnnotator(new Knowledge(SentimentModels.bundled(), dictionaries));
        dictionaries.problems().forEach(problem -> check.problem(option, folder, problem));
        return dictionaries;
    }

    private static void put(
            Map<String, String> own, String name, Path file, String option, FileCheck check)
            throws IOException {
        try {
            own.put(name, Files.readString(file));
        } catch (CharacterCodingException e) {
            check.problem(option, file, "is not text in UTF-8; save it in that encoding");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
