package io.sturmwarnung.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The words the product knows, in files that people read and extend. Beside the files that are part
 * of the product there may be own ones of the same names: an own entry wins over a shipped one that
 * reads the same. A line that is no use is left out and becomes one of the {@link #problems()}.
 *
 * <p>What is built from them is built once and shared, so it must be safe for several threads. Goes
 * to other processes with all its files.
 */
public final class Dictionaries implements Serializable {
    /** The file whose entries are signs rather than words. */
    static final String SIGNS = "sentiment/emoji.txt";

    /** The files that may be extended, in the order in which they are listed to people. */
    public static final List<String> NAMES =
            List.of(
                    "sentiment/de.txt",
                    "sentiment/en.txt",
                    SIGNS,
                    "sentiment/de-modifiers.txt",
                    "sentiment/en-modifiers.txt",
                    "sentiment/de-figures.txt",
                    "sentiment/en-figures.txt",
                    "offence/de.txt",
                    "offence/en.txt",
                    "triage/causes.yaml",
                    "triage/de-requests.txt",
                    "triage/en-requests.txt",
                    "triage/de-authors.txt",
                    "triage/en-authors.txt");

    private static final long serialVersionUID = 1L;
    private static final String ROOT = "/io/sturmwarnung/core/";
    private static final Dictionaries BUNDLED = new Dictionaries(Map.of());

    private final TreeMap<String, String> own;
    private final transient Map<String, Object> built = new ConcurrentHashMap<>();
    private final transient CopyOnWriteArrayList<String> problems = new CopyOnWriteArrayList<>();

    private Dictionaries(Map<String, String> own) {
        this.own = new TreeMap<>(own);
    }

    /** Which field of a line is the word or phrase it is about. */
    public enum Entry {
        FIRST,
        LAST
    }

    /** One line of a dictionary; fields are counted from 0. */
    public interface Row {
        /** The number of the line in its file, from 1. */
        int line();

        /** The line as it is written. */
        String whole();

        /** All fields, without blanks around them. */
        List<String> texts();

        default String text(int field) {
            return texts().get(field);
        }

        default int size() {
            return texts().size();
        }

        /** {@link IllegalArgumentException} if the field is none. */
        double number(int field);

        /** A constant in small letters; {@link IllegalArgumentException} naming those there are. */
        <E extends Enum<E>> E constant(int field, Class<E> type);
    }

    /** The dictionaries of the product alone. */
    public static Dictionaries bundled() {
        return BUNDLED;
    }

    /**
     * The dictionaries of the product with own ones.
     *
     * @param own the content of own files by their names, which must be among {@link #NAMES}
     */
    public static Dictionaries with(Map<String, String> own) {
        for (String name : own.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "there is no dictionary %s; there are %s"
                                .formatted(name, String.join(", ", NAMES)));
            }
        }
        return own.isEmpty() ? BUNDLED : new Dictionaries(own);
    }

    /** A file of the product as it is. */
    public static String shipped(String name) {
        try (InputStream stream = Dictionaries.class.getResourceAsStream(ROOT + name)) {
            if (stream == null) {
                throw new IllegalStateException("dictionary " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read dictionary " + name, e);
        }
    }

    /** The own file of that name. */
    public Optional<String> own(String name) {
        return Optional.ofNullable(own.get(name));
    }

    /**
     * Hands over each line of a dictionary, own ones first. Own lines that name no word, or a word
     * that has another value further up, are problems.
     *
     * @param fields how many fields, separated by tabs, each line has
     * @param use what to do with a line; an {@link IllegalArgumentException} tells what is wrong
     */
    public void read(String name, int fields, Entry entry, Consumer<Row> use) {
        own(name)
                .ifPresent(
                        text ->
                                DictionaryFile.read(
                                        name,
                                        text,
                                        fields,
                                        OwnLines.checked(name, entry, use),
                                        this::problem));
        DictionaryFile.read(
                name,
                shipped(name),
                fields,
                use,
                problem -> {
                    throw new IllegalStateException("the product's own dictionary: " + problem);
                });
    }

    /** Tells own files apart by a hash of their content; empty without any. */
    public String version() {
        return own.isEmpty() ? "" : String.format("%08x", own.hashCode());
    }

    /** What is built from dictionaries, built when it is asked for first. */
    @SuppressWarnings("unchecked") // One name is one type.
    public <T> T shared(String name, Supplier<T> builder) {
        return (T) built.computeIfAbsent(name, unused -> builder.get());
    }

    /** Notes once what is wrong with an own file, with the file and where in it. */
    public void problem(String text) {
        problems.addIfAbsent(text);
    }

    /** What is wrong with the own files that were read so far. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    @Serial
    private Object readResolve() {
        return with(own);
    }
}
