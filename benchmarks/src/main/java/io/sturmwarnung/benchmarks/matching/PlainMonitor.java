package io.sturmwarnung.benchmarks.matching;

import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.text.CompoundWords;
import io.sturmwarnung.core.text.ParsedQuery;
import io.sturmwarnung.core.text.PostAnalyzer;
import io.sturmwarnung.core.text.PostQueryParser;
import io.sturmwarnung.core.text.QuerySyntaxException;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lucene's monitor as its documentation shows it, with our analysis of texts. */
final class PlainMonitor implements Closeable {
    private final Monitor monitor;

    PlainMonitor(Watchlist watchlist) throws IOException {
        PostQueryParser parser = new PostQueryParser();
        List<MonitorQuery> queries = new ArrayList<>();
        Set<String> words = new HashSet<>();
        for (Brand brand : watchlist.brands()) {
            try {
                ParsedQuery parsed = parser.parse(brand.query());
                words.addAll(parsed.words());
                queries.add(new MonitorQuery(brand.id(), parsed.query()));
            } catch (QuerySyntaxException e) {
                throw new IllegalArgumentException("the query of " + brand.id(), e);
            }
        }
        monitor =
                new Monitor(
                        PostAnalyzer.forPosts(new CompoundWords(words)),
                        new TermFilteredPresearcher());
        monitor.register(queries);
    }

    /** How many queries find the post. */
    int match(Post post) {
        Document document = new Document();
        document.add(new TextField("text", post.text(), Field.Store.NO));
        try {
            return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatchCount();
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the post lies in memory", e);
        }
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
