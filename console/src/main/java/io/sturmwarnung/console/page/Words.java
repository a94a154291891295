package io.sturmwarnung.console.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** The page's own words, numbers and times in one language. */
public final class Words {

    /** The language of people whose browser asks for neither. */
    public static final Words ENGLISH = new Words(Locale.ENGLISH);

    /** German. */
    public static final Words GERMAN = new Words(Locale.GERMAN);

    private final Locale locale;
    private final Properties texts;
    private final DateTimeFormatter times;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = load("words_" + locale.getLanguage() + ".properties");
        this.times =
                DateTimeFormatter.ofPattern(
                                locale.equals(Locale.GERMAN)
                                        ? "dd.MM.yyyy, HH:mm 'UTC'"
                                        : "d MMM yyyy, HH:mm 'UTC'",
                                locale)
                        .withZone(ZoneOffset.UTC);
    }

    /**
     * The words for a reader.
     *
     * @param wanted {@code de} or {@code en} if the reader chose one, else anything or {@code null}
     * @param acceptLanguage the header of that name, or {@code null}; nonsense counts as none
     */
    public static Words choose(String wanted, String acceptLanguage) {
        if ("de".equals(wanted) || "en".equals(wanted)) {
            return "de".equals(wanted) ? GERMAN : ENGLISH;
        }
        if (acceptLanguage == null) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            String best = Locale.lookupTag(ranges, List.of("de", "en"));
            return "de".equals(best) ? GERMAN : ENGLISH;
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    /** {@code de} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    /** The other one of the two languages. */
    public String otherLanguage() {
        return language().equals("de") ? "en" : "de";
    }

    /** The text with that key, each {@code {0}}, {@code {1}}, … replaced. */
    public String text(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text with that key, whose {@code {0}} is replaced by a number as it counts: 2nd, 2. */
    public String ordinal(String key, int number) {
        return text(key, locale.equals(Locale.GERMAN) ? number + "." : number + suffix(number));
    }

    private static String suffix(int number) {
        boolean teen = number % 100 / 10 == 1;
        return switch (teen ? 0 : number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(value) < 10 ? 1 : 0);
        return format.format(value);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** A time for readers whose browser runs no script; the script puts it in their own zone. */
    String time(Instant time) {
        return times.format(time);
    }

    Properties texts() {
        return texts;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }
}
