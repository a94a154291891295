package io.sturmwarnung.app.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the resources under {@code scenarios/}: lines grouped under {@code [section]} headings;
 * empty lines and lines that begin with {@code ;} are skipped.
 */
final class Sections {
    private Sections() {}

    static Map<String, List<String>> read(String resource) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = null;
        for (String line : text(resource).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                current =
                        sections.computeIfAbsent(
                                line.substring(1, line.length() - 1), key -> new ArrayList<>());
            } else if (current == null) {
                throw new IllegalArgumentException(resource + ": no [section] before: " + line);
            } else {
                current.add(line);
            }
        }
        return sections;
    }

    /** The whole resource; {@link IllegalArgumentException} if there is none of that name. */
    static String text(String resource) {
        try (InputStream in = Sections.class.getResourceAsStream("/scenarios/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource scenarios/" + resource);
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line).append('\n');
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read scenarios/" + resource, e);
        }
    }
}
