package io.sturmwarnung.core.triage;

import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.text.DictionaryFile;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.Phrasebook;

import java.util.Locale;

/**
 * The words of one language by which an author is known: {@code de-authors.txt}, {@code
 * en-authors.txt}.
 *
 * @param names what accounts call themselves
 * @param texts what people say of themselves
 */
record AuthorPhrases(Phrasebook<AuthorKind> names, Phrasebook<AuthorKind> texts) {

    static AuthorPhrases bundled(Language language) {
        DictionaryFile file =
                DictionaryFile.read(AuthorPhrases.class, language.code() + "-authors.txt", 3);
        AuthorPhrases phrases =
                new AuthorPhrases(new Phrasebook<>(language), new Phrasebook<>(language));
        for (DictionaryFile.Row row : file.rows()) {
            AuthorKind kind = kind(file, row);
            switch (row.fields().get(1)) {
                case "name" -> phrases.names().add(row.fields().get(2), kind);
                case "text" -> phrases.texts().add(row.fields().get(2), kind);
                default ->
                        throw new IllegalStateException(
                                "%s, line %d: name or text expected, not %s"
                                        .formatted(file.name(), row.line(), row.fields().get(1)));
            }
        }
        return phrases;
    }

    private static AuthorKind kind(DictionaryFile file, DictionaryFile.Row row) {
        String code = row.fields().get(0);
        try {
            return AuthorKind.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s, line %d: there is no kind %s".formatted(file.name(), row.line(), code), e);
        }
    }
}
