package io.sturmwarnung.core.text;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a few queries may find a post, told by a look at each of its terms: a query waits for
 * terms of which a post must have one. Queries of which that cannot be said may find any post.
 */
final class AwaitedTerms {
    private final Map<String, Map<BytesRef, BitSet>> waiting = new HashMap<>();
    private final BitSet anyPost = new BitSet();

    /**
     * @param queries numbered as they are listed
     */
    AwaitedTerms(List<Query> queries) {
        for (int i = 0; i < queries.size(); i++) {
            Optional<Set<Term>> terms = oneOf(queries.get(i));
            if (terms.isEmpty()) {
                anyPost.set(i);
            }
            for (Term term : terms.orElse(Set.of())) {
                waiting.computeIfAbsent(term.field(), field -> new HashMap<>())
                        .computeIfAbsent(term.bytes(), bytes -> new BitSet())
                        .set(i);
            }
        }
    }

    /** The numbers of the queries that may find the post. */
    BitSet candidates(LeafReader post) throws IOException {
        BitSet candidates = (BitSet) anyPost.clone();
        for (Map.Entry<String, Map<BytesRef, BitSet>> field : waiting.entrySet()) {
            Terms terms = post.terms(field.getKey());
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    BitSet queries = field.getValue().get(term);
                    if (queries != null) {
                        candidates.or(queries);
                    }
                }
            }
        }
        return candidates;
    }

    /** Terms of which each post that is found has one; empty if there may be none. */
    private static Optional<Set<Term>> oneOf(Query query) {
        return switch (query) {
            case TermQuery one -> Optional.of(Set.of(one.getTerm()));
            case PhraseQuery phrase when phrase.getTerms().length > 0 ->
                    Optional.of(Set.of(phrase.getTerms()[0]));
            case BoostQuery boost -> oneOf(boost.getQuery());
            case BooleanQuery clauses -> oneOf(clauses);
            default -> Optional.empty();
        };
    }

    private static Optional<Set<Term>> oneOf(BooleanQuery clauses) {
        if (clauses.clauses().stream().anyMatch(BooleanClause::isRequired)) {
            return clauses.clauses().stream()
                    .filter(BooleanClause::isRequired)
                    .flatMap(clause -> oneOf(clause.query()).stream())
                    .min(Comparator.comparingInt(Set::size));
        }
        Set<Term> all = new HashSet<>();
        for (BooleanClause clause : clauses) {
            if (!clause.isProhibited()) {
                Optional<Set<Term>> terms = oneOf(clause.query());
                if (terms.isEmpty()) {
                    return Optional.empty();
                }
                all.addAll(terms.get());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
