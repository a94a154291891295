package io.sturmwarnung.core.post;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import java.util.regex.Pattern;

/** Says what is wrong with a record that is no JSON, in words that are not about the parser. */
final class JsonProblem {
    private static final String EXPECTED = "expected a JSON object {\"id\":…,\"channel\":…}";

    /** Where something began that is not closed: the parser names its source there. */
    private static final Pattern OPENED =
            Pattern.compile("\\[Source: [^]]*line: (\\d+), column: (\\d+)]");

    /** Names of options and types in backticks, with what leads to them. */
    private static final Pattern INTERNAL =
            Pattern.compile(
                    "\\s*(, from|\\(bound as|: enable|: not allowed as per)?\\s*`[^`]*`( to"
                            + " allow)?\\)?");

    private JsonProblem() {}

    static String of(JsonProcessingException e) {
        boolean limit = e instanceof StreamConstraintsException;
        String what = words(String.valueOf(e.getOriginalMessage()));
        boolean told = limit || what.contains("expect");
        return (limit ? "JSON beyond limits" : "not JSON")
                + place(e.getLocation())
                + ": "
                + CleanText.of(what)
                + (told ? "" : ", " + EXPECTED);
    }

    /** Records rarely have several lines; where they have, the column alone says little. */
    private static String place(JsonLocation location) {
        if (location == null) {
            return "";
        }
        String line = location.getLineNr() > 1 ? " line " + location.getLineNr() + "," : "";
        return " at" + line + " column " + location.getColumnNr();
    }

    private static String words(String message) {
        if (message.startsWith("Trailing token")) {
            return "something follows the object, expected one object in each record";
        }
        String opened =
                OPENED.matcher(message)
                        .replaceAll(
                                found ->
                                        found.group(1).equals("1")
                                                ? "column " + found.group(2)
                                                : "line %s, column %s"
                                                        .formatted(found.group(1), found.group(2)));
        boolean parenthesis = opened.contains(", from `");
        return INTERNAL.matcher(opened).replaceAll(parenthesis ? ")" : "");
    }
}
