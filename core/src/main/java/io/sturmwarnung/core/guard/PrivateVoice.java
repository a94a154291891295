package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Tells posts that were meant for somebody's private account, as when an agency cursed the drivers
 * of Detroit from Chrysler's (2011). One cue is chance, two are not: words of private life, a curse
 * that hits nobody, a language the account does not speak.
 */
final class PrivateVoice {
    private static final int ENOUGH = 2;

    private static final PrivateVoice SHARED = new PrivateVoice();

    private final Map<Language, Phrasebook<Boolean>> phrases = new EnumMap<>(Language.class);

    private PrivateVoice() {
        for (Language language : List.of(Language.GERMAN, Language.ENGLISH)) {
            Phrasebook<Boolean> book = new Phrasebook<>(language);
            DictionaryFile.rows(PrivateVoice.class, language.code() + "-private.txt", 1)
                    .forEach(row -> book.add(row.getFirst(), true));
            phrases.put(language, book);
        }
    }

    static PrivateVoice shared() {
        return SHARED;
    }

    /**
     * Whether it reads like a private post.
     *
     * @param foreign whether it is in a language the account does not usually speak
     */
    boolean speaksIn(Mention mention, boolean foreign) {
        int cues = words(mention);
        if (cues == 0) {
            return false;
        }
        if (mention.annotation().offence().kind() == Offence.Kind.PROFANITY) {
            cues++;
        }
        return cues + (foreign ? 1 : 0) >= ENOUGH;
    }

    private int words(Mention mention) {
        Phrasebook<Boolean> known = phrases.get(mention.annotation().language());
        return known == null ? 0 : known.find(WordTokenizer.tokenize(mention.post().text())).size();
    }
}
