package io.sturmwarnung.elastic.digest;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

import io.sturmwarnung.core.digest.Stretch;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;

import java.util.Collection;
import java.util.List;

/** Parts of queries. */
final class Queries {

    static Query is(Field field, String value) {
        return Query.of(any -> any.term(term -> term.field(field.name()).value(value)));
    }

    static Query is(Field field, boolean value) {
        return Query.of(any -> any.term(term -> term.field(field.name()).value(value)));
    }

    static Query anyOf(Field field, Collection<String> values) {
        List<FieldValue> all = values.stream().map(FieldValue::of).toList();
        return Query.of(
                any ->
                        any.terms(
                                terms ->
                                        terms.field(field.name())
                                                .terms(these -> these.value(all))));
    }

    static Query within(Stretch time) {
        return Query.of(
                any ->
                        any.range(
                                range ->
                                        range.date(
                                                date ->
                                                        date.field(Fields.TIMESTAMP.name())
                                                                .gte(time.from().toString())
                                                                .lt(time.to().toString()))));
    }

    static Query all(Query... queries) {
        return Query.of(any -> any.bool(both -> both.filter(List.of(queries))));
    }

    static Query either(List<Query> queries) {
        return Query.of(any -> any.bool(one -> one.should(queries).minimumShouldMatch("1")));
    }

    private Queries() {}
}
