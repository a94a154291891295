package io.sturmwarnung.app.config;

import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

/** Reads whole numbers within a range. */
record NumberField(Problems problems, YamlFields fields) {

    /** The number, or {@code otherwise} if it is missing or cannot be used. */
    int read(String key, int lowest, int highest, int otherwise) {
        if (fields.optional(key).isEmpty()) {
            return otherwise;
        }
        String text = fields.text(key).orElse("");
        try {
            int number = Integer.parseInt(text);
            if (lowest <= number && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Not a number at all: the message below fits that too.
        }
        fields.optional(key)
                .ifPresent(
                        node ->
                                problems.add(
                                        node,
                                        fields.at(key)
                                                + " must be a whole number, "
                                                + lowest
                                                + "–"
                                                + highest));
        return otherwise;
    }
}
