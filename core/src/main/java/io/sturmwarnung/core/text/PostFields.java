package io.sturmwarnung.core.text;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.Post;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

import java.util.List;
import java.util.Locale;

/** What can be searched of a post. */
final class PostFields {
    static final String TEXT = "text";
    static final String AUTHOR = "author";
    static final String CHANNEL = "channel";
    static final String LANG = "lang";

    /** All fields, the default one first. */
    static final List<String> NAMES = List.of(TEXT, AUTHOR, CHANNEL, LANG);

    private PostFields() {}

    /** Whether the field holds one word that is searched as it is. */
    static boolean keyword(String field) {
        return field.equals(CHANNEL) || field.equals(LANG);
    }

    static Document document(Post post) {
        Document document = new Document();
        document.add(new TextField(TEXT, post.text(), Field.Store.NO));
        add(document, CHANNEL, post.channel());
        if (post.language() != null) {
            String language = post.language().toLowerCase(Locale.ROOT);
            add(document, LANG, language);
            int region = language.indexOf('-');
            if (region > 0) {
                add(document, LANG, language.substring(0, region));
            }
        }
        Author author = post.author();
        for (String name : new String[] {author.handle(), author.id(), author.name()}) {
            if (name != null) {
                document.add(new TextField(AUTHOR, name, Field.Store.NO));
            }
        }
        return document;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value.toLowerCase(Locale.ROOT), Field.Store.NO));
    }
}
