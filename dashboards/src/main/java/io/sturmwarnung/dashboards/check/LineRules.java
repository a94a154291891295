package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Rules 1 and 2: what every line needs, and versions that the oldest Kibana takes. */
final class LineRules {
    private static final String CORE = "8.8.0";
    private static final String WITH_SECTIONS = "10.3.0";

    /** The highest version of each type that Kibana 9.2 takes. */
    private static final Map<String, String> HIGHEST =
            Map.of(
                    "dashboard", "10.2.0",
                    "lens", "8.9.0",
                    "search", "10.5.0",
                    "visualization", "8.5.0",
                    "map", "8.4.0",
                    "index-pattern", "8.0.0",
                    "tag", "8.0.0");

    private final Problems problems;

    LineRules(Problems problems) {
        this.problems = problems;
    }

    void check(List<Line> lines) {
        Set<String> seen = new HashSet<>();
        for (Line line : lines) {
            if (line.type().isEmpty() || line.id().isEmpty()) {
                problems.add(line, 1, "type or id is missing");
            }
            if (!seen.add(line.file() + " " + line.key())) {
                problems.add(line, 1, "a second object of this type and id");
            }
            version(line);
        }
    }

    private void version(Line line) {
        String core = line.json().path("coreMigrationVersion").asText();
        if (!core.equals(CORE)) {
            problems.add(line, 2, "coreMigrationVersion is '" + core + "', not " + CORE);
        }
        JsonNode version = line.json().path("typeMigrationVersion");
        if (!version.asText().matches("\\d+\\.\\d+\\.\\d+")) {
            problems.add(line, 2, "typeMigrationVersion is missing or no version");
            return;
        }
        boolean sections = !line.attributes().path("sections").isEmpty();
        String highest =
                line.type().equals("dashboard") && sections
                        ? WITH_SECTIONS
                        : HIGHEST.getOrDefault(line.type(), version.asText());
        if (above(version.asText(), highest)) {
            problems.add(line, 2, "typeMigrationVersion " + version.asText() + " above " + highest);
        }
    }

    private static boolean above(String version, String highest) {
        int[] one = parts(version);
        int[] other = parts(highest);
        return IntStream.range(0, one.length)
                .filter(i -> one[i] != other[i])
                .limit(1)
                .anyMatch(i -> one[i] > other[i]);
    }

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    }
}
