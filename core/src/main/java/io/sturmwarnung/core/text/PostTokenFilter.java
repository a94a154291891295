package io.sturmwarnung.core.text;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeSource;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.BiFunction;

/** Replaces each token by its forms, all at the position of the token. */
final class PostTokenFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);
    private final BiFunction<String, String, Collection<String>> forms;
    private Iterator<String> pending = Collections.emptyIterator();
    private AttributeSource.State token;

    /**
     * @param forms the forms of a token, given its text and type
     */
    PostTokenFilter(TokenStream input, BiFunction<String, String, Collection<String>> forms) {
        super(input);
        this.forms = forms;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending.hasNext()) {
            restoreState(token);
            term.setEmpty().append(pending.next());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        pending = forms.apply(term.toString(), type.type()).iterator();
        term.setEmpty().append(pending.next());
        token = pending.hasNext() ? captureState() : null;
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = Collections.emptyIterator();
    }
}
