package io.sturmwarnung.app.files;

import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.post.PostFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at all files a command was given before it begins, and tells every problem at once. */
public final class FileCheck {
    private final List<String> problems = new ArrayList<>();

    /** A file that is read. */
    public FileCheck input(String option, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            problem(option, file, "is not a file that can be read");
        }
        return this;
    }

    /** A file of posts that is read. */
    public FileCheck posts(String option, Path file) {
        try {
            new PostFile(file);
        } catch (IllegalArgumentException e) {
            problems.add(option + " " + e.getMessage());
        }
        return input(option, file);
    }

    /** A file of labelled posts, which can only be JSON. */
    public FileCheck labelled(String option, Path file) {
        if (file.toString().matches("(?i).*\\.csv(\\.gz)?")) {
            problem(option, file, "is CSV, which has no labels; it must be lines of JSON");
        }
        return input(option, file);
    }

    /** A file that is written; it may exist. */
    public FileCheck output(String option, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null || Files.isDirectory(file)) {
            problem(option, file, "is a folder, name a file");
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            problem(option, file, "is a device or a pipe, name a file");
        } else if (!Files.isDirectory(folder)) {
            problem(option, file, "cannot be written: its folder does not exist");
        } else if (!Files.isWritable(folder)) {
            problem(option, file, "cannot be written: its folder is write-protected");
        }
        return this;
    }

    /**
     * A file that is written must not be another one that is read, nor lie in a folder that is.
     *
     * @param read {@code null} if nothing is
     */
    public FileCheck apart(String option, Path file, Path read) {
        if (read != null && (same(file, read) || isWithin(file, read))) {
            problem(option, file, "would overwrite what is read; name another file");
        }
        return this;
    }

    /** What is in a file that is read: {@code null} if it cannot be used, for which it says why. */
    public <T> T value(String option, Path file, Source<T> source) {
        int before = problems.size();
        input(option, file);
        if (problems.size() > before) {
            return null;
        }
        try {
            return source.get();
        } catch (IOException e) {
            problem(option, file, "cannot be used: " + e.getMessage());
            return null;
        }
    }

    /** Ends the check; {@link CommandFailedException} tells all problems, one a line. */
    public void done() {
        if (!problems.isEmpty()) {
            throw new CommandFailedException(String.join(System.lineSeparator() + "  ", problems));
        }
    }

    /** What else is wrong with a file. */
    public void problem(String option, Path file, String words) {
        problems.add(option + " " + file + " " + words);
    }

    /** What is wrong with the value of an option. */
    public void problem(String option, String words) {
        problems.add(option + " " + words);
    }

    private static boolean isWithin(Path file, Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try {
            Path parent = file.toAbsolutePath().normalize().getParent();
            return parent != null
                    && Files.exists(parent)
                    && parent.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return file.toAbsolutePath()
                    .normalize()
                    .startsWith(folder.toAbsolutePath().normalize());
        }
    }

    private static boolean same(Path file, Path other) {
        try {
            return (Files.exists(file) && Files.exists(other))
                    ? Files.isSameFile(file, other)
                    : file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        } catch (IOException e) {
            return file.equals(other);
        }
    }

    /** Gives a value, or fails with what is wrong. */
    @FunctionalInterface
    public interface Source<T> {
        T get() throws IOException;
    }
}
