package io.sturmwarnung.core.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the lines of somebody's own dictionary that would do nothing, or nothing that was meant:
 * entries that name no word, and words that have another value further up. Lines that are copies of
 * the product's are never told.
 */
final class OwnLines {
    private final Dictionaries.Entry entry;
    private final Set<String> shipped;
    private final Map<String, First> known = new HashMap<>();

    private OwnLines(String name, Dictionaries.Entry entry) {
        this.entry = entry;
        this.shipped = new HashSet<>(Dictionaries.shipped(name).lines().toList());
    }

    /** Uses the lines of a file after a look at each. */
    static Consumer<Dictionaries.Row> checked(
            String name, Dictionaries.Entry entry, Consumer<Dictionaries.Row> use) {
        OwnLines lines = new OwnLines(name, entry);
        return row -> {
            if (!lines.shipped.contains(row.whole())) {
                EntryCheck.check(lines.word(row), name.equals(Dictionaries.SIGNS));
            }
            lines.contradicts(row);
            use.accept(row);
            lines.remember(row);
        };
    }

    private void contradicts(Dictionaries.Row row) {
        First first = known.get(key(row));
        if (first != null && !first.value().equals(value(row))) {
            throw new IllegalArgumentException(
                    "'%s' has another value in line %d (%s here, %s there); keep one of the two"
                            .formatted(
                                    word(row),
                                    first.line(),
                                    String.join(" ", value(row)),
                                    String.join(" ", first.value())));
        }
    }

    private void remember(Dictionaries.Row row) {
        known.putIfAbsent(key(row), new First(row.line(), value(row)));
    }

    private String word(Dictionaries.Row row) {
        return row.text(entry == Dictionaries.Entry.FIRST ? 0 : row.size() - 1);
    }

    /** What the entry is known by: the word, and with the word last where it is looked for. */
    private String key(Dictionaries.Row row) {
        StringBuilder key = new StringBuilder(Folding.fold(word(row)).replaceAll(" +", " "));
        for (int i = 1; entry == Dictionaries.Entry.LAST && i < row.size() - 1; i++) {
            key.append('\t').append(row.text(i));
        }
        return key.toString();
    }

    private List<String> value(Dictionaries.Row row) {
        return entry == Dictionaries.Entry.LAST
                ? List.of(plain(row.text(0)))
                : row.texts().subList(1, row.size()).stream().map(OwnLines::plain).toList();
    }

    /** The same for 2 and 2.0. */
    private static String plain(String value) {
        return value.matches("[+-]?\\d+(\\.\\d*)?")
                ? String.valueOf(Double.parseDouble(value)).replaceFirst("\\.0$", "")
                : Folding.fold(value);
    }

    private record First(int line, List<String> value) {}
}
