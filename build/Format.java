import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks, or with {@code write} rewrites, every Java source of the project in google-java-format's
 * AOSP style. It runs as a single source file on the JDK the build compiles with, because the
 * formatter parses with that JDK's compiler, while Maven itself may run on an older one.
 */
public final class Format {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    public static void main(String[] args) throws IOException {
        boolean write = args.length > 0 && args[0].equals("write");
        List<Path> unformatted = new ArrayList<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            String formatted = format(source, text);
            if (formatted.equals(text)) {
                continue;
            }
            unformatted.add(source);
            if (write) {
                Files.writeString(source, formatted);
            }
        }
        if (unformatted.isEmpty()) {
            return;
        }
        unformatted.forEach(
                path -> System.out.println((write ? "formatted " : "not formatted ") + path));
        if (!write) {
            System.out.println("Run: mvn -N process-sources -Dformat.mode=write");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("."))) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static String format(Path source, String text) {
        try {
            String ordered =
                    ImportOrderer.reorderImports(
                            RemoveUnusedImports.removeUnusedImports(text),
                            JavaFormatterOptions.Style.AOSP);
            return FORMATTER.formatSource(ordered);
        } catch (FormatterException e) {
            throw new IllegalStateException(source + " does not parse: " + e.getMessage(), e);
        }
    }

    private Format() {}
}
