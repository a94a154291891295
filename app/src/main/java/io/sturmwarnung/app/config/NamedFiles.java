package io.sturmwarnung.app.config;

import io.sturmwarnung.core.playbook.InvalidPlaybooksException;
import io.sturmwarnung.core.roster.InvalidRosterException;
import io.sturmwarnung.core.watchlist.WatchlistException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Files and folders that a configuration names, from the folder it lies in. What is wrong with them
 * is gathered.
 */
final class NamedFiles {
    private final Path config;
    private final List<String> problems = new ArrayList<>();

    NamedFiles(Path config) {
        this.config = config;
    }

    /** Everything that is wrong so far, a line each. */
    List<String> problems() {
        return problems;
    }

    /** Where that is. */
    Path at(String path) {
        return config.toAbsolutePath().resolveSibling(path).normalize();
    }

    /** What is in a file, or {@code null} and a problem. */
    <T> T file(String key, String path, Reader<T> reader) {
        Path named = at(path);
        if (!Files.isRegularFile(named)) {
            problem(key, named + " is not a file");
            return null;
        }
        return read(key, named, reader);
    }

    /** What is in a folder, or {@code null} and a problem. */
    <T> T folder(String key, String path, Reader<T> reader) {
        Path named = at(path);
        if (!Files.isDirectory(named) || !Files.isReadable(named)) {
            problem(key, named + " is not a folder that can be read");
            return null;
        }
        return read(key, named, reader);
    }

    void problem(String key, String words) {
        problems.add(config + ": " + key + ": " + words);
    }

    private <T> T read(String key, Path named, Reader<T> reader) {
        try {
            return reader.read(named);
        } catch (WatchlistException | InvalidRosterException | InvalidPlaybooksException e) {
            problems.addAll(e.getMessage().lines().toList());
        } catch (IOException e) {
            problem(key, named + " cannot be used: " + e.getMessage());
        }
        return null;
    }

    /** Reads a file or a folder. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Path path) throws IOException, WatchlistException, InvalidRosterException;
    }
}
