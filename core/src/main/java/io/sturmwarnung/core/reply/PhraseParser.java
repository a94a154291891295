package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Folding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads phrases as rule files write them: words in their order, {@code a|b} for either, {@code a?}
 * for a word that may be missing, {@code ..} for up to three and {@code ...} for up to eight words
 * between, {@code a_b} for words that are one choice, {@code <name>} for any phrase of a group,
 * {@code &} between parts in any order.
 */
final class PhraseParser {
    private static final int SHORT_GAP = 3;
    private static final int LONG_GAP = 8;
    private static final int MOST_VARIANTS = 1_000;
    private static final Pattern WORD =
            Pattern.compile("[%€$£]|\\[]|@mail|@link|@handle|\\*?[a-z0-9]+\\*?");

    private final Map<String, List<String>> groups;
    private final WordPatterns patterns;

    /** Groups of phrases by name; they hold no groups themselves. */
    PhraseParser(Map<String, List<String>> groups, WordPatterns patterns) {
        this.groups = groups;
        this.patterns = patterns;
    }

    /** All variants of a phrase; {@link IllegalArgumentException} tells what is wrong with it. */
    List<Phrase> parse(String written) {
        List<List<String>> variants = List.of(List.of());
        for (String element : written.strip().split("\\s+")) {
            variants = extended(variants, element);
            if (variants.size() > MOST_VARIANTS) {
                throw new IllegalArgumentException("stands for more than " + MOST_VARIANTS);
            }
        }
        return variants.stream().map(this::phrase).toList();
    }

    private List<List<String>> extended(List<List<String>> variants, String element) {
        List<String> choices = choices(element);
        List<List<String>> result = new ArrayList<>();
        for (List<String> variant : variants) {
            for (String choice : choices) {
                List<String> longer = new ArrayList<>(variant);
                longer.addAll(Arrays.asList(choice.split(" ")));
                result.add(longer);
            }
        }
        return result;
    }

    /** An element with its groups replaced: their single words as one choice, others each alone. */
    private List<String> choices(String element) {
        if (!element.contains("<") && !element.contains("_")) {
            return List.of(element);
        }
        String optional = element.endsWith("?") ? "?" : "";
        List<String> single = new ArrayList<>();
        List<String> longer = new ArrayList<>();
        for (String part :
                element.substring(0, element.length() - optional.length()).split("\\|")) {
            for (String phrase :
                    part.startsWith("<") ? group(part) : List.of(part.replace('_', ' '))) {
                (phrase.contains(" ") ? longer : single).add(phrase);
            }
        }
        List<String> choices = new ArrayList<>(longer);
        if (!single.isEmpty()) {
            choices.add(String.join("|", single) + optional);
        } else if (!optional.isEmpty()) {
            throw new IllegalArgumentException(element + " has no single word to leave out");
        }
        return choices;
    }

    private List<String> group(String part) {
        List<String> group = groups.get(part.substring(1, Math.max(1, part.length() - 1)));
        if (group == null || !part.endsWith(">")) {
            throw new IllegalArgumentException("there is no group " + part);
        }
        return group;
    }

    private Phrase phrase(List<String> elements) {
        List<WordSequence> parts = new ArrayList<>();
        List<WordSequence.Place> places = new ArrayList<>();
        for (String element : elements) {
            if (element.equals("&")) {
                parts.add(sequence(places));
                places = new ArrayList<>();
            } else {
                places.add(place(element));
            }
        }
        parts.add(sequence(places));
        return new Phrase(parts);
    }

    private WordSequence.Place place(String element) {
        if (element.equals("..") || element.equals("...")) {
            return new WordSequence.Place(
                    WordSequence.NONE, true, element.length() == 2 ? SHORT_GAP : LONG_GAP);
        }
        boolean optional = element.endsWith("?");
        String bare = optional ? element.substring(0, element.length() - 1) : element;
        List<String> words = new ArrayList<>();
        for (String word : bare.split("\\|", -1)) {
            String folded = Folding.fold(word);
            if (!WORD.matcher(folded).matches()) {
                throw new IllegalArgumentException("\"" + word + "\" is no word");
            }
            words.add(folded);
        }
        return new WordSequence.Place(patterns.numberOf(words), optional, 0);
    }

    private static WordSequence sequence(List<WordSequence.Place> places) {
        if (places.isEmpty() || places.getFirst().optional() || places.getLast().isGap()) {
            throw new IllegalArgumentException("must begin and end with a word that is needed");
        }
        WordSequence sequence = new WordSequence(places);
        if (sequence.longest() > WordSequence.LONGEST) {
            throw new IllegalArgumentException("is too long");
        }
        return sequence;
    }
}
