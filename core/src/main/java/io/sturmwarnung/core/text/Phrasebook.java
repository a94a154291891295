package io.sturmwarnung.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds words and phrases of a dictionary in a text, inflected forms included.
 *
 * <p>An entry is a sequence of words, {@code word*} (begins so), {@code *word} (ends so), {@code
 * <n>} (a number), {@code <w>} (any one word) and {@code ..} (up to four words). Where several
 * single words fit, the one written exactly so comes first, then the same stem, then the longest
 * beginning, then the longest ending. Time is linear in the text for a given dictionary. It may be
 * searched by several threads once all entries are in.
 */
public final class Phrasebook<T> {
    private static final int MAX_GAP = 4;

    /** No account's name is a word; entries that name one are looked up by their words. */
    private static final String HANDLE = "@";

    private static final int MAX_ELEMENTS = 8;

    /** Enough for the words in daily use; what is rarer is worked out again. */
    private static final int MAX_REMEMBERED = 50_000;

    private final Vocabulary vocabulary;
    private final Map<String, T> exactWords = new HashMap<>();
    private final Node<T> root = new Node<>();
    private final Map<String, Reading<T>> remembered = new ConcurrentHashMap<>();

    public Phrasebook(Language language) {
        vocabulary = new Vocabulary(Stemmer.of(language));
    }

    /** Adds an entry; {@link IllegalArgumentException} if it is empty or too long. */
    public void add(String entry, T value) {
        List<Integer> elements = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String part : entry.strip().split(" +")) {
            for (String key : Vocabulary.keysOf(part)) {
                keys.add(key);
                elements.add(vocabulary.learn(key));
            }
        }
        if (elements.isEmpty() || elements.size() > MAX_ELEMENTS) {
            throw new IllegalArgumentException(
                    "an entry has 1 to " + MAX_ELEMENTS + " words: " + entry);
        }
        if (elements.size() == 1 && Vocabulary.isLiteral(keys.get(0))) {
            exactWords.putIfAbsent(keys.get(0), value);
        }
        Node<T> node = root;
        for (int element : elements) {
            node = node.next.computeIfAbsent(element, unused -> new Node<>());
        }
        node.value = node.value == null ? value : node.value;
        remembered.clear();
    }

    /** The entries in a text from left to right, none overlapping, longer ones first. */
    public List<Hit<T>> find(List<Word> words) {
        return find(words, false);
    }

    /** The longest entry at each word of a text; they may overlap. */
    public List<Hit<T>> findOverlapping(List<Word> words) {
        return find(words, true);
    }

    private List<Hit<T>> find(List<Word> words, boolean overlapping) {
        List<Hit<T>> hits = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Hit<T> hit = longestAt(words, i);
            if (hit != null) {
                hits.add(hit);
            }
            i = hit == null || overlapping ? i + 1 : hit.end();
        }
        return hits;
    }

    private Hit<T> longestAt(List<Word> words, int start) {
        Reading<T> reading = reading(words.get(start));
        Hit<T> hit = null;
        if (reading.opens()) {
            hit = longer(null, words, start, new Path(start, 0), root);
        }
        if (reading.exact() != null && (hit == null || hit.length() == 1)) {
            return new Hit<>(start, start + 1, 1, reading.exact());
        }
        return hit;
    }

    private Reading<T> reading(Word word) {
        boolean handle = word.kind() == Word.Kind.HANDLE;
        String key = handle ? HANDLE : Vocabulary.keyOf(word);
        Reading<T> known = remembered.get(key);
        if (known == null) {
            List<Integer> elements =
                    handle ? List.of(Vocabulary.ANY) : vocabulary.elementsOf(key, word.kind());
            boolean opens =
                    root.next.containsKey(Vocabulary.GAP)
                            || elements.stream().anyMatch(root.next::containsKey);
            known = new Reading<>(elements, opens, exactWords.get(key));
            if (remembered.size() >= MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, known);
        }
        return known;
    }

    /** As deep as an entry is long. */
    private Hit<T> longer(Hit<T> found, List<Word> words, int start, Path at, Node<T> node) {
        Hit<T> best = found;
        if (node.value != null && (best == null || at.end() > best.end())) {
            best = new Hit<>(start, at.end(), at.told(), node.value);
        }
        if (at.end() >= words.size() || node.next.isEmpty()) {
            return best;
        }
        for (Integer element : reading(words.get(at.end())).elements()) {
            Node<T> next = node.next.get(element);
            if (next != null) {
                best = longer(best, words, start, at.over(start, element), next);
            }
        }
        Node<T> gap = node.next.get(Vocabulary.GAP);
        if (gap != null) {
            int end = Math.min(words.size() - 1, at.end() + MAX_GAP);
            for (int to = at.end(); to <= end; to++) {
                best = longer(best, words, start, new Path(to, at.told()), gap);
                if (words.get(to).kind() == Word.Kind.STOP) {
                    break;
                }
            }
        }
        return best;
    }

    /**
     * What a word can be.
     *
     * @param elements the elements that it can stand for, the most telling first
     * @param opens whether an entry may begin with it; most words open none
     * @param exact what the entry stands for that is written exactly so, or {@code null}
     */
    private record Reading<T>(List<Integer> elements, boolean opens, T exact) {}

    /** How far an entry is read, and which words it named. Entries cover less than 64 words. */
    private record Path(int end, long told) {
        Path over(int start, int element) {
            boolean names = element != Vocabulary.ANY;
            return new Path(end + 1, names ? told | 1L << (end - start) : told);
        }
    }

    private static final class Node<T> {
        private final Map<Integer, Node<T>> next = new HashMap<>();
        private T value;
    }
}
