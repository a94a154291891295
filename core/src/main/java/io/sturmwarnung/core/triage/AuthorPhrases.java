package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;

/**
 * The words of one language by which an author is known: {@code de-authors.txt}, {@code
 * en-authors.txt}.
 *
 * @param names what accounts call themselves
 * @param texts what people say of themselves
 */
record AuthorPhrases(Phrasebook<AuthorKind> names, Phrasebook<AuthorKind> texts) {

    static AuthorPhrases of(Language language, Dictionaries dictionaries) {
        return dictionaries.shared(
                "authors " + language.code(), () -> build(language, dictionaries));
    }

    private static AuthorPhrases build(Language language, Dictionaries dictionaries) {
        AuthorPhrases phrases =
                new AuthorPhrases(new Phrasebook<>(language), new Phrasebook<>(language));
        dictionaries.read(
                "triage/" + language.code() + "-authors.txt",
                3,
                Dictionaries.Entry.LAST,
                row -> phrases.of(row.text(1)).add(row.text(2), row.constant(0, AuthorKind.class)));
        return phrases;
    }

    private Phrasebook<AuthorKind> of(String place) {
        return switch (place) {
            case "name" -> names;
            case "text" -> texts;
            default -> throw new IllegalArgumentException("name or text expected, not " + place);
        };
    }
}
