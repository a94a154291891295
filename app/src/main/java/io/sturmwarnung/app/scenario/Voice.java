package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Finds words for a tone in one of two languages, and sees to it that they name the company. */
final class Voice {
    static final String GERMAN = "de";
    static final String ENGLISH = "en";

    /** People below a company's own post do not always name it. */
    private static final double NAMES_COMPANY = 0.95;

    private static final double BEFORE = 0.4;
    private static final double AFTER = 0.4;

    private final Company company;
    private final Map<String, PhraseBank> banks;
    private final Map<String, String> given;
    private final Random random;
    private final Typist typist;

    /** Reads {@code common-<language>.txt} and {@code <story>-<language>.txt}. */
    Voice(String story, Company company, Random random) {
        this(story, company, random, Map.of());
    }

    /**
     * The same.
     *
     * @param given what fills some slots instead of the sections of that name
     */
    Voice(String story, Company company, Random random, Map<String, String> given) {
        this.given = Map.copyOf(given);
        this.company = company;
        this.banks =
                Map.of(
                        GERMAN, PhraseBank.of("common-de.txt", story + "-de.txt"),
                        ENGLISH, PhraseBank.of("common-en.txt", story + "-en.txt"));
        this.random = random;
        this.typist = new Typist(random);
    }

    Line say(Tone tone, String language) {
        PhraseBank bank = banks.get(language);
        String text = capitalised(bank.say(tone.section(), random, given));
        if (tone.colloquial() && tone != Tone.CHAIN_LETTER) {
            text = dressed(text, bank, tone.sentiment().code());
        }
        if (tone.aboutBrand() && !names(text) && random.nextDouble() < NAMES_COMPANY) {
            Map<String, String> tagged = new HashMap<>(given);
            tagged.put("text", text);
            text = bank.say("tagged", random, tagged);
        }
        return Line.of(tone, language, tone.colloquial() ? typist.type(text) : text);
    }

    /** What the company itself says, word for word as the bank has it. */
    Line statement(String section, String language) {
        return new Line(
                banks.get(language).say(section, random, given),
                language,
                SentimentLabel.NEUTRAL,
                false);
    }

    /** People seldom say only what they mean: a sigh before it, a greeting after it. */
    private String dressed(String text, PhraseBank bank, String mood) {
        String before = random.nextDouble() < BEFORE ? bank.say("before-" + mood, random) : "";
        String after = random.nextDouble() < AFTER ? bank.say("after-" + mood, random) : "";
        return (before + " " + text + " " + after).strip();
    }

    private boolean names(String text) {
        return text.toLowerCase(Locale.ROOT).contains(company.root());
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
