package io.sturmwarnung.dashboards.check;

import com.fasterxml.jackson.databind.JsonNode;

import io.sturmwarnung.elastic.index.Index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules 23 to 26, our own: what is chosen above empties no panel, nothing is told by colour alone,
 * links lead somewhere, and every panel has a title.
 */
final class PlainRules {
    private static final Pattern LINK = Pattern.compile("#/view/([\\w-]+)");

    private final Catalog catalog;
    private final Problems problems;

    PlainRules(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void checkPanel(Line line, String id, JsonNode panel) {
        JsonNode config = panel.path("embeddableConfig");
        if (panel.path("title").asText(config.path("title").asText()).isBlank()) {
            problems.add(line, id, 26, "has no title");
        }
        JsonNode attributes = config.path("attributes");
        if (panel.path("type").asText().equals("lens") && attributes.isObject()) {
            controls(line, id, attributes);
            colors(line, id, attributes);
        }
        String words = config.at("/savedVis/params/markdown").asText();
        Matcher link = LINK.matcher(words);
        while (link.find()) {
            if (!catalog.has("dashboard", link.group(1)) && !catalog.has("search", link.group(1))) {
                problems.add(line, id, 25, "a link leads to " + link.group(1));
            }
        }
    }

    private void controls(Line line, String id, JsonNode attributes) {
        List<String> fields = new ArrayList<>();
        controlsOf(line)
                .forEach(control -> fields.add(control.at("/explicitInput/fieldName").asText()));
        for (Map.Entry<String, JsonNode> layer :
                attributes.at("/state/datasourceStates/formBased/layers").properties()) {
            if (!layer.getValue().path("ignoreGlobalFilters").asBoolean()) {
                Line.named(attributes.path("references"), LensRules.LAYER + layer.getKey())
                        .flatMap(catalog::index)
                        .ifPresent(index -> controls(line, id, index, fields));
            }
        }
    }

    private void controls(Line line, String id, Index index, List<String> fields) {
        for (String field : fields) {
            if (Catalog.type(index, field).isEmpty()) {
                problems.add(
                        line,
                        id,
                        23,
                        "choosing %s empties it, for %s has none".formatted(field, index.alias()));
            }
        }
    }

    private static JsonNode controlsOf(Line line) {
        // Whether it parses at all is told by rule 5.
        return new Problems()
                .embedded(line, line.attributes().path("controlGroupInput"), "panelsJSON");
    }

    private void colors(Line line, String id, JsonNode attributes) {
        JsonNode drawn = attributes.at("/state/visualization");
        boolean alone =
                switch (attributes.path("visualizationType").asText()) {
                    case "lnsXY" -> series(drawn) > 1 && !drawn.at("/legend/isVisible").asBoolean();
                    case "lnsHeatmap" -> !drawn.at("/gridConfig/isCellLabelVisible").asBoolean();
                    case "lnsPie" ->
                            drawn.at("/layers/0/categoryDisplay").asText().equals("hide")
                                    || drawn.at("/layers/0/numberDisplay")
                                            .asText()
                                            .equals("hidden");
                    default -> false;
                };
        if (alone) {
            problems.add(line, id, 24, "only colour tells what is what");
        }
    }

    private static int series(JsonNode drawn) {
        int series = 0;
        for (JsonNode layer : drawn.path("layers")) {
            if (layer.path("layerType").asText().equals("data")) {
                series += layer.path("accessors").size() + (layer.has("splitAccessor") ? 1 : 0);
            }
        }
        return series;
    }
}
