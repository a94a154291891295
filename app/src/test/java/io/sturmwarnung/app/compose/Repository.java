package io.sturmwarnung.app.compose;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this project, from the folder of a module. */
final class Repository {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path).normalize();
    }

    static String text(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A YAML file whose root is a mapping. */
    static Map<String, Object> yaml(String path) {
        return map(
                new Load(LoadSettings.builder().setLabel(path).build()).loadFromString(text(path)));
    }

    /** Every file of the stack's folder. */
    static List<Path> stack() throws IOException {
        try (Stream<Path> files = Files.walk(file("docker"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A version in the parent's list. */
    static String version(String property) {
        String tag = Pattern.quote(property);
        Matcher version =
                Pattern.compile("<" + tag + ">([^<]+)</" + tag + ">").matcher(text("pom.xml"));
        if (!version.find()) {
            throw new IllegalArgumentException("pom.xml has no " + property);
        }
        return version.group(1);
    }

    /** What lies below keys of mappings, or {@code null}. */
    static Object at(Object yaml, String... keys) {
        Object here = yaml;
        for (String key : keys) {
            here = here == null ? null : map(here).get(key);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    static List<String> texts(Object yaml) {
        return yaml == null ? List.of() : ((List<?>) yaml).stream().map(String::valueOf).toList();
    }
}
