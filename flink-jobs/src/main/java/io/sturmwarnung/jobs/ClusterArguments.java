package io.sturmwarnung.jobs;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Options as they were given, each a name and a value, and everything that is wrong with them. */
final class ClusterArguments {
    private final Map<String, String> values = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private ClusterArguments() {}

    static ClusterArguments of(String[] args, List<String> required, List<String> optional) {
        ClusterArguments given = new ClusterArguments();
        int next = 0;
        while (next < args.length) {
            String name = args[next++];
            boolean known = required.contains(name) || optional.contains(name);
            if (!known) {
                given.problems.add(name + " is no option");
            }
            if (next < args.length && !args[next].startsWith("--")) {
                given.keep(name, args[next++]);
            } else if (known) {
                given.keep(name, "");
                given.problems.add(name + " needs a value");
            }
        }
        required.stream()
                .filter(name -> !given.values.containsKey(name))
                .forEach(name -> given.problems.add(name + " is missing"));
        return given;
    }

    private void keep(String name, String value) {
        if (values.put(name, value) != null) {
            problems.add(name + " is given twice");
        }
    }

    /** What is made of an option's value; the other value if it was not given or is of no use. */
    <T> T value(String name, T otherwise, Reader<T> reader) {
        String value = values.getOrDefault(name, "");
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            return reader.read(value);
        } catch (NoSuchFileException e) {
            problems.add("%s %s is not a file that can be read".formatted(name, value));
        } catch (Exception e) {
            problems.add("%s %s: %s".formatted(name, value, e.getMessage()));
        }
        return otherwise;
    }

    /** Whether a folder can be read; the problem is told by the exception. */
    static Path folder(String value) {
        Path folder = Path.of(value);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("is not a folder that can be read");
        }
        return folder;
    }

    /** Ends the reading; {@link IllegalArgumentException} lists all problems, one a line. */
    void done() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "the options cannot be used:\n  " + String.join("\n  ", problems));
        }
    }

    /** Makes something of a value, or fails with what is wrong. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String value) throws Exception;
    }
}
