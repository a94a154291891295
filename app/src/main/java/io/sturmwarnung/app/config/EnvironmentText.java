package io.sturmwarnung.app.config;

import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of the configuration in which {@code ${NAME}} stands for an environment variable. */
final class EnvironmentText {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

    private final Problems problems;
    private final Map<String, String> environment;

    EnvironmentText(Problems problems, Map<String, String> environment) {
        this.problems = problems;
        this.environment = environment;
    }

    /** The text of a field that must be there; empty and a problem if it is not. */
    String required(YamlFields fields, String key) {
        return fields.text(key).map(text -> resolve(fields, key, text)).orElse("");
    }

    /** The text of a field, or {@code null} if it is not there. */
    String optional(YamlFields fields, String key) {
        return fields.optional(key)
                .flatMap(node -> fields.text(key))
                .map(text -> resolve(fields, key, text))
                .orElse(null);
    }

    /** The web address in a field that may be missing, {@code null} if it is or cannot be used. */
    URI address(YamlFields fields, String key) {
        String text = optional(fields, key);
        return text == null ? null : address(fields, key, text);
    }

    /** The web address in a field that must be there, {@code null} if it cannot be used. */
    URI requiredAddress(YamlFields fields, String key) {
        String text = required(fields, key);
        return text.isEmpty() ? null : address(fields, key, text);
    }

    /** Notes a problem where that field is; it does not repeat the text, which may be secret. */
    void problem(YamlFields fields, String key, String message) {
        fields.optional(key).ifPresent(node -> problems.add(node, fields.at(key) + message));
    }

    static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private URI address(YamlFields fields, String key, String text) {
        if (isHttp(text)) {
            return URI.create(text);
        }
        problem(fields, key, " must be http:// or https:// with a host");
        return null;
    }

    private String resolve(YamlFields fields, String key, String text) {
        Matcher variable = VARIABLE.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (variable.find()) {
            String value = environment.get(variable.group(1));
            if (value == null) {
                String name = variable.group(1);
                problem(fields, key, ": the environment variable " + name + " is not set");
            }
            variable.appendReplacement(
                    resolved, Matcher.quoteReplacement(value == null ? "" : value));
        }
        return variable.appendTail(resolved).toString();
    }
}
