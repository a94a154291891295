package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Splits posts and queries into URLs, {@code @handles}, {@code #hashtags}, words and emoji. A
 * post's token is found under several forms at one position: as written, folded and stemmed,
 * without its {@code @} or {@code #}, and under the parts it is composed of; a query searches one
 * form only. So {@code #x} finds hashtags, {@code @x} handles, and {@code x} all of them and words.
 */
public final class PostAnalyzer extends Analyzer {
    private final BiFunction<String, String, Collection<String>> forms;

    private PostAnalyzer(BiFunction<String, String, Collection<String>> forms) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.forms = forms;
    }

    /** For posts; the compound words decide which words are taken apart. */
    public static PostAnalyzer forPosts(CompoundWords compounds) {
        return new PostAnalyzer(new TokenForms(compounds)::indexed);
    }

    /** For queries. */
    public static PostAnalyzer forQueries() {
        return new PostAnalyzer((token, type) -> List.of(TokenForms.searched(token, type)));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        if (PostFields.keyword(field)) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new LowerCaseFilter(whole));
        }
        Tokenizer tokenizer = new PostTokenizer();
        return new TokenStreamComponents(tokenizer, new PostTokenFilter(tokenizer, forms));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return PostFields.keyword(field)
                ? new LowerCaseFilter(in)
                : new PostTokenFilter(in, (token, type) -> List.of(normalized(token)));
    }

    /** One value's last word and the next one's first are no phrase. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }

    private static String normalized(String beginning) {
        boolean name = beginning.startsWith("#") || beginning.startsWith("@");
        return name
                ? beginning.charAt(0) + Spelling.beginning(beginning.substring(1))
                : Spelling.beginning(beginning);
    }
}
