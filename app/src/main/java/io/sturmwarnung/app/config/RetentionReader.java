package io.sturmwarnung.app.config;

import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;
import io.sturmwarnung.elastic.index.Index;
import io.sturmwarnung.elastic.retention.Retention;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the section {@code retention}. What cannot be read is replaced, and a problem noted. */
final class RetentionReader {
    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})d");
    private static final String FOR_EVER = "forever";

    private final EnvironmentText texts;
    private final YamlFields fields;

    RetentionReader(Problems problems, EnvironmentText texts, Node node) {
        this.texts = texts;
        this.fields =
                YamlFields.of(
                        problems,
                        node,
                        "retention",
                        Retention.indices().stream().map(Index::alias).collect(Collectors.toSet()));
    }

    Retention read() {
        Retention retention = Retention.DEFAULT;
        for (Index index : Retention.indices()) {
            String wish = texts.optional(fields, index.alias());
            if (wish != null) {
                retention = retention.with(index, days(index, wish));
            }
        }
        return retention;
    }

    private OptionalInt days(Index index, String wish) {
        Matcher days = DAYS.matcher(wish);
        if (days.matches()) {
            int number = Integer.parseInt(days.group(1));
            if (Retention.shortestDays(index) <= number && number <= Retention.LONGEST_DAYS) {
                return OptionalInt.of(number);
            }
        }
        if (!wish.equals(FOR_EVER)) {
            texts.problem(
                    fields,
                    index.alias(),
                    " must be days, %dd–%dd, or %s"
                            .formatted(
                                    Retention.shortestDays(index),
                                    Retention.LONGEST_DAYS,
                                    FOR_EVER));
        }
        return OptionalInt.empty();
    }
}
