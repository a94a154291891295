package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a set of playbook files that must answer every cause at every level. Their names are in an
 * index file, because the folders of a jar cannot be listed portably.
 */
final class CatalogReader {
    static final String FOLDER = "/playbooks/";
    static final String INDEX = "index.txt";

    private final String indexName;
    private final List<Problem> problems = new ArrayList<>();
    private final SequencedMap<String, Playbook> byId = new LinkedHashMap<>();

    private CatalogReader(String indexName) {
        this.indexName = indexName;
    }

    static PlaybookCatalog bundled() {
        return read(INDEX, bundledFiles());
    }

    /** The bundled ones, with those of a folder on top. */
    static PlaybookCatalog overlaid(Path folder) throws IOException {
        CatalogReader reader = new CatalogReader(folder.toString());
        List<Path> files = filesIn(folder);
        if (files.isEmpty()) {
            reader.problem(folder.toString(), "the folder has no file *.yaml");
        }
        for (Path file : files) {
            reader.add(file);
        }
        for (Playbook bundled : bundled().playbooks()) {
            reader.byId.putIfAbsent(bundled.id(), bundled);
        }
        return reader.finished();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static SequencedMap<String, String> bundledFiles() {
        SequencedMap<String, String> files = new LinkedHashMap<>();
        for (String name : bundledNames()) {
            files.put(name, resource(name));
        }
        return files;
    }

    /** The names in the index, one a line. */
    static List<String> bundledNames() {
        return resource(INDEX).lines().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    /**
     * The catalog of these files.
     *
     * @param indexName what problems of the whole set are reported against
     * @param files name to content, in order
     */
    static PlaybookCatalog read(String indexName, SequencedMap<String, String> files) {
        CatalogReader reader = new CatalogReader(indexName);
        files.forEach(reader::add);
        return reader.finished();
    }

    private PlaybookCatalog finished() {
        // A file that could not be read leaves gaps that are not worth a message of their own.
        PlaybookCatalog catalog = new PlaybookCatalog(List.copyOf(byId.values()));
        if (problems.isEmpty()) {
            findGaps(catalog);
        }
        if (!problems.isEmpty()) {
            throw new InvalidPlaybooksException(problems);
        }
        return catalog;
    }

    private void add(Path file) throws IOException {
        try {
            add(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            problem(file.toString(), "the file is not UTF-8");
        }
    }

    private void add(String name, String yaml) {
        try {
            Playbook playbook = PlaybookReader.read(name, yaml);
            if (byId.putIfAbsent(playbook.id(), playbook) != null) {
                problem(name, "another file has the id " + playbook.id() + " too");
            }
        } catch (InvalidPlaybooksException e) {
            problems.addAll(e.problems());
        }
    }

    private void findGaps(PlaybookCatalog catalog) {
        for (Cause cause : Cause.values()) {
            String missing =
                    IntStream.rangeClosed(PlaybookFields.LOWEST_LEVEL, PlaybookFields.HIGHEST_LEVEL)
                            .filter(level -> catalog.find(cause, level).isEmpty())
                            .mapToObj(Integer::toString)
                            .collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                problem(
                        indexName,
                        "no playbook for cause " + cause.code() + " at level " + missing);
            }
        }
    }

    private void problem(String file, String message) {
        problems.add(new Problem(file, 1, 1, message));
    }

    private static String resource(String name) {
        try (InputStream in = CatalogReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new InvalidPlaybooksException(
                        List.of(new Problem(name, 1, 1, "the file is missing")));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FOLDER + name, e);
        }
    }
}
