package io.sturmwarnung.app.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seeded grammar over text files. A line may hold {@code {section}} (any line of that section),
 * {@code {3..9}} (a whole number) and {@code (this|that|)} (one of them, possibly nothing).
 */
final class PhraseBank {
    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*\\|[^()]*)\\)");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

    private final String name;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private PhraseBank(String name) {
        this.name = name;
    }

    /** The sections of all these resources together. */
    static PhraseBank of(String... resources) {
        PhraseBank bank = new PhraseBank(String.join("+", resources));
        for (String resource : resources) {
            Sections.read(resource)
                    .forEach(
                            (section, lines) ->
                                    bank.sections
                                            .computeIfAbsent(section, key -> new ArrayList<>())
                                            .addAll(lines));
        }
        return bank;
    }

    /** Every line of the section as it stands, with its slots. */
    List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null || lines.isEmpty()) {
            throw new IllegalArgumentException(name + " has no section [" + section + "]");
        }
        return lines;
    }

    /** One line of the section with its slots filled. */
    String say(String section, Random random) {
        return say(section, random, Map.of());
    }

    /** The same; {@code given} fills slots before the sections do, and is not read for slots. */
    String say(String section, Random random, Map<String, String> given) {
        String text = fill(pick(lines(section), random), random, given);
        return text.replaceAll(" {2,}", " ").replaceAll(" ([.,!?])", "$1").strip();
    }

    private String fill(String line, Random random, Map<String, String> given) {
        String chosen = CHOICE.matcher(line).replaceAll(choice -> quoted(oneOf(choice, random)));
        return SLOT.matcher(chosen).replaceAll(slot -> quoted(slot(slot.group(1), random, given)));
    }

    private String slot(String slot, Random random, Map<String, String> given) {
        String value = given.get(slot);
        if (value != null) {
            return value;
        }
        Matcher range = RANGE.matcher(slot);
        if (range.matches()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return String.valueOf(from + random.nextInt(to - from + 1));
        }
        return fill(pick(lines(slot), random), random, given);
    }

    private static String oneOf(MatchResult choice, Random random) {
        return pick(List.of(choice.group(1).split("\\|", -1)), random);
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static String pick(List<String> lines, Random random) {
        return lines.get(random.nextInt(lines.size()));
    }
}
