package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.dashboards.object.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks import files as strictly as Kibana 9.2 to 9.5, and more so where Kibana imports silently
 * what it cannot draw. The description of the package lists the rules.
 */
public final class SavedObjectCheck {

    /** All problems of the files, which are given by their names. */
    public static List<Problem> problems(Map<String, String> files) {
        Problems problems = new Problems();
        List<Line> lines = new ArrayList<>();
        files.forEach((name, content) -> lines.addAll(read(name, content, problems)));
        Catalog catalog = new Catalog(lines);
        new LineRules(problems).check(lines);
        for (Line line : lines) {
            new ReferenceRules(catalog, problems).check(line);
            switch (line.type()) {
                case "dashboard" -> new DashboardRules(catalog, problems).check(line);
                case "lens" -> new LensRules(catalog, problems, line).checkStandalone();
                case "search" -> new SearchRules(catalog, problems).check(line);
                case "index-pattern" -> new DataViewRules(problems).check(line);
                case "visualization" -> new VisualizationRules(problems).check(line);
                case "map" -> new VisualizationRules(problems).checkMap(line);
                case "tag" -> {}
                default -> problems.add(line, 2, "unknown type " + line.type());
            }
        }
        return problems.all();
    }

    private static List<Line> read(String file, String content, Problems problems) {
        if (!file.endsWith(".ndjson")) {
            problems.add(file, 0, 1, "the name does not end in .ndjson");
        }
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : content.lines().toList()) {
            number++;
            try {
                JsonNode json = Json.read(text);
                if (json.isObject()) {
                    lines.add(new Line(file, number, json));
                } else {
                    problems.add(file, number, 1, "not one JSON object");
                }
            } catch (JsonProcessingException e) {
                problems.add(file, number, 1, "not JSON: " + e.getOriginalMessage());
            }
        }
        return lines;
    }

    private SavedObjectCheck() {}
}
