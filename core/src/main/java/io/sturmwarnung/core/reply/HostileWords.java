package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.offence.OffenceDetector;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.WordTokenizer;

import java.util.BitSet;
import java.util.List;

/** Finds words that offend, outside of quotes; reads the first 10,000 characters. */
final class HostileWords {
    private static final HostileWords BUNDLED = new HostileWords();

    private final OffenceDetector detector = new OffenceDetector(Dictionaries.bundled());

    private HostileWords() {}

    /** The offensive words as written; none where only the tone offends. */
    static List<String> in(String text, Language language) {
        return BUNDLED.find(text, language);
    }

    /** One at a time: the detector builds what it needs when it is first asked. */
    private synchronized List<String> find(String text, Language language) {
        String own = withoutQuotes(text);
        List<String> evidence = detector.evidence(own, WordTokenizer.tokenize(own), language);
        // Nearly every reply ends here, which saves asking the model.
        if (evidence.isEmpty() || !offends(own, language)) {
            return List.of();
        }
        // Words that offend by themselves: "kind" does not, though "your kind" may.
        return evidence.stream().filter(word -> offends(word, language)).toList();
    }

    private boolean offends(String words, Language language) {
        Offence offence = detector.detect(words, language);
        return offence.offensive() && offence.kind() != Offence.Kind.CONTEMPT;
    }

    private static String withoutQuotes(String text) {
        BitSet quoted = Quotations.in(text);
        StringBuilder own = new StringBuilder(text);
        quoted.stream().forEach(i -> own.setCharAt(i, ' '));
        return own.toString();
    }
}
