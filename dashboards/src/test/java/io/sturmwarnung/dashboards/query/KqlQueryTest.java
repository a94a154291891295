package io.sturmwarnung.dashboards.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sturmwarnung.dashboards.object.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KqlQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "'' ~ {'match_all':{}}",
                "own: true ~ {'match':{'own':'true'}}",
                "cause: \"data-leak\" ~ {'match_phrase':{'cause':'data-leak'}}",
                "end: * ~ {'exists':{'field':'end'}}",
                "minutes <= 60 ~ {'range':{'minutes':{'lte':60}}}",
                "a.b > -1.5 ~ {'range':{'a.b':{'gt':-1.5}}}",
                "not own: true ~ {'bool':{'must_not':[{'match':{'own':'true'}}]}}",
                "(a: 1) and (b: 2) ~ {'bool':{'filter':[{'match':{'a':'1'}},{'match':{'b':'2'}}]}}",
                "a: 1 or b: 2 ~ {'bool':{'should':[{'match':{'a':'1'}},{'match':{'b':'2'}}],"
                        + "'minimum_should_match':1}}",
                "s: (\"x\" or y) ~ {'bool':{'should':[{'match_phrase':{'s':'x'}},"
                        + "{'match':{'s':'y'}}],'minimum_should_match':1}}"
            })
    void translates(String filter, String query) throws Exception {
        assertThat(KqlQuery.parse(filter).query())
                .hasToString(Json.read(query.replace('\'', '"')).toString());
    }

    @Test
    void bindsNotMoreThanAndMoreThanOr() throws Exception {
        assertThat(KqlQuery.parse("not a: 1 and b: 2 or c: 3").query())
                .isEqualTo(KqlQuery.parse("((not (a: 1)) and b: 2) or (c: 3)").query());
    }

    @Test
    void knowsWhichFieldsAreAskedFor() {
        assertThat(KqlQuery.parse("a: 1 and not (b.c > 2 or @timestamp: *)").fields())
                .containsExactly("a", "b.c", "@timestamp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:",
                "a: 1 b: 2",
                "a: x*",
                "a: (1 or 2",
                "a > x",
                "free words",
                "a: {b: 1}",
                "\"a\": 1",
                "a: \"open",
                "and"
            })
    void refusesWhatItDoesNotKnow(String filter) {
        assertThatExceptionOfType(UnsupportedPanelException.class)
                .isThrownBy(() -> KqlQuery.parse(filter))
                .withMessageContaining(filter);
    }
}
