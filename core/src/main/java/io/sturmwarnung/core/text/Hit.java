package io.sturmwarnung.core.text;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An entry of a {@link Phrasebook} found in a text.
 *
 * @param start index of its first word
 * @param end index after its last word
 * @param told one bit for each word from the first: whether the entry names it; the words in a gap
 *     and those that stand for any word are not named
 * @param value what the entry stands for
 */
public record Hit<T>(int start, int end, long told, T value) {

    /** How many words it covers. */
    public int length() {
        return end - start;
    }

    /** The positions of the words that the entry names, in their order. */
    public List<Integer> toldAt() {
        return IntStream.range(start, end)
                .filter(at -> (told >> (at - start) & 1) == 1)
                .boxed()
                .toList();
    }
}
