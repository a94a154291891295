package io.sturmwarnung.core.sentiment;

import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Hit;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.Word;

import java.util.List;

/** The words of one language that tell a mood, and those that change what others tell. */
final class MoodLexicon {
    private final Phrasebook<Double> moods;
    private final Phrasebook<Modifier> modifiers;

    private MoodLexicon(Phrasebook<Double> moods, Phrasebook<Modifier> modifiers) {
        this.moods = moods;
        this.modifiers = modifiers;
    }

    static MoodLexicon bundled(Language language) {
        Phrasebook<Double> moods = new Phrasebook<>(language);
        addMoods(moods, DictionaryFile.read(MoodLexicon.class, language.code() + ".txt", 2));
        addMoods(moods, DictionaryFile.read(MoodLexicon.class, "emoji.txt", 2));
        Phrasebook<Modifier> modifiers = new Phrasebook<>(language);
        DictionaryFile file =
                DictionaryFile.read(MoodLexicon.class, language.code() + "-modifiers.txt", 3);
        for (DictionaryFile.Row row : file.rows()) {
            Modifier.Role role = Modifier.Role.ofCode(row.fields().get(1));
            modifiers.add(row.fields().get(0), new Modifier(role, file.number(row, 2)));
        }
        return new MoodLexicon(moods, modifiers);
    }

    private static void addMoods(Phrasebook<Double> moods, DictionaryFile file) {
        for (DictionaryFile.Row row : file.rows()) {
            moods.add(row.fields().get(0), file.number(row, 1));
        }
    }

    List<Hit<Double>> moods(List<Word> words) {
        return moods.find(words);
    }

    List<Hit<Modifier>> modifiers(List<Word> words) {
        return modifiers.findOverlapping(words);
    }
}
