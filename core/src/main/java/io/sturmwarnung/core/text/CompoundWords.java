package io.sturmwarnung.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the words a German compound consists of. A word is only taken apart if known words cover
 * all of it (Nordlicht|strom|preise, Kunde-n|service), so that Gasse does not hold gas nor Kompost
 * post; the bundled list marks heads that are cut off whatever precedes them (Ärger|strom). Known
 * are the bundled words and the words somebody searches for.
 */
public final class CompoundWords {
    private static final int MIN_SEARCHED = 4;
    private static final int MIN_PART = 3;
    private static final int MIN_COMPOUND = 6;
    private static final int MIN_UNKNOWN = 4;
    private static final int MAX_COMPOUND = 64;
    private static final List<String> LINKS = List.of("", "s", "es", "n", "en");

    private static final List<String> BUNDLED = bundled();

    private final Set<String> words = new HashSet<>();
    private final Set<String> stems = new HashSet<>();
    private final Set<String> heads = new HashSet<>();

    /**
     * @param searched words of queries; those shorter than four letters are never parts
     */
    public CompoundWords(Collection<String> searched) {
        for (String entry : BUNDLED) {
            boolean head = entry.startsWith("-");
            String word = Spelling.word(head ? entry.substring(1) : entry);
            add(word);
            if (head) {
                heads.add(LightStem.of(word));
            }
        }
        for (String word : searched) {
            if (word.length() >= MIN_SEARCHED && word.chars().allMatch(Character::isLetter)) {
                add(Spelling.word(word));
            }
        }
    }

    private void add(String word) {
        words.add(word);
        stems.add(LightStem.of(word));
    }

    /** The parts of a folded word, without the word itself; none if it is not taken apart. */
    List<String> parts(String word) {
        int length = word.length();
        if (length < MIN_COMPOUND || length > MAX_COMPOUND) {
            return List.of();
        }
        boolean[] endsHere = coverable(word);
        Set<String> parts = new LinkedHashSet<>();
        if (endsHere[0]) {
            collect(word, endsHere, parts);
        }
        for (int i = MIN_UNKNOWN; i <= length - MIN_SEARCHED; i++) {
            String head = word.substring(i);
            if (heads.contains(LightStem.of(head))) {
                parts.add(head);
            }
        }
        parts.remove(word);
        return new ArrayList<>(parts);
    }

    /** For each position whether known words cover all that follows it. */
    private boolean[] coverable(String word) {
        int length = word.length();
        boolean[] coverable = new boolean[length + 1];
        coverable[length] = true;
        for (int from = length - MIN_PART; from >= 0; from--) {
            for (int to = from + MIN_PART; to <= length && !coverable[from]; to++) {
                coverable[from] = part(word, from, to) && continues(word, to, coverable);
            }
        }
        return coverable;
    }

    private void collect(String word, boolean[] coverable, Set<String> parts) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + MIN_PART; reached[from] && to <= word.length(); to++) {
                if (part(word, from, to) && continues(word, to, coverable)) {
                    parts.add(word.substring(from, to));
                    for (String link : LINKS) {
                        if (word.startsWith(link, to)) {
                            reached[to + link.length()] = true;
                        }
                    }
                }
            }
        }
    }

    private boolean part(String word, int from, int to) {
        String part = word.substring(from, to);
        return words.contains(part) || (to == word.length() && stems.contains(LightStem.of(part)));
    }

    /** A link only stands between two parts, never at the end. */
    private static boolean continues(String word, int to, boolean[] coverable) {
        if (to == word.length()) {
            return true;
        }
        for (String link : LINKS) {
            int next = to + link.length();
            if (next < word.length() && coverable[next] && word.startsWith(link, to)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> bundled() {
        try (InputStream in = CompoundWords.class.getResourceAsStream("compound-words.txt");
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("compound-words.txt cannot be read", e);
        }
    }
}
