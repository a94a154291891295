package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.List;

/** The words of one language that tell a mood, and those that change what others tell. */
final class MoodLexicon {
    private static final String FOLDER = "sentiment/";
    private static final int STRONGEST = 3;

    private final Phrasebook<Double> moods;
    private final Phrasebook<Modifier> modifiers;
    private final Phrasebook<Figure> figures;

    private MoodLexicon(
            Phrasebook<Double> moods, Phrasebook<Modifier> modifiers, Phrasebook<Figure> figures) {
        this.moods = moods;
        this.modifiers = modifiers;
        this.figures = figures;
    }

    static MoodLexicon of(Language language, Dictionaries dictionaries) {
        return dictionaries.shared(
                "sentiment " + language.code(), () -> build(language, dictionaries));
    }

    private static MoodLexicon build(Language language, Dictionaries dictionaries) {
        Phrasebook<Double> moods = new Phrasebook<>(language);
        readMoods(dictionaries, language.code() + ".txt", moods);
        readEmoji(dictionaries, moods);
        Phrasebook<Modifier> modifiers = new Phrasebook<>(language);
        dictionaries.read(
                FOLDER + language.code() + "-modifiers.txt",
                3,
                Dictionaries.Entry.FIRST,
                row ->
                        modifiers.add(
                                row.text(0),
                                new Modifier(row.constant(1, Modifier.Role.class), row.number(2))));
        Phrasebook<Figure> figures = new Phrasebook<>(language);
        dictionaries.read(
                FOLDER + language.code() + "-figures.txt",
                3,
                Dictionaries.Entry.FIRST,
                row ->
                        figures.add(
                                row.text(0),
                                new Figure(row.constant(1, Figure.Role.class), row.number(2))));
        return new MoodLexicon(moods, modifiers, figures);
    }

    static void readEmoji(Dictionaries dictionaries, Phrasebook<Double> moods) {
        readMoods(dictionaries, "emoji.txt", moods);
    }

    private static void readMoods(
            Dictionaries dictionaries, String name, Phrasebook<Double> moods) {
        dictionaries.read(
                FOLDER + name,
                2,
                Dictionaries.Entry.FIRST,
                row -> moods.add(row.text(0), weight(row.number(1))));
    }

    private static double weight(double weight) {
        if (Math.abs(weight) > STRONGEST) {
            throw new IllegalArgumentException(
                    "a mood is a number from -%1$s to %1$s: %2$s".formatted(STRONGEST, weight));
        }
        return weight;
    }

    List<Hit<Double>> moods(List<Word> words) {
        return moods.find(words);
    }

    List<Hit<Modifier>> modifiers(List<Word> words) {
        return modifiers.findOverlapping(words);
    }

    List<Hit<Figure>> figures(List<Word> words) {
        return figures.find(words);
    }
}
