package io.sturmwarnung.dashboards.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;

import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.elastic.index.Fields;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a filter quotes, it asks for. */
class QuotedValueTest {
    @Property
    void isReadBack(@ForAll String value, @ForAll String other) {
        assertThat(asked(Kql.is(Fields.BRAND, value)))
                .isEqualTo("{\"match_phrase\":{\"brand\":" + json(value) + "}}");
        assertThat(KqlQuery.parse(Kql.isOneOf(Fields.BRAND, value, other).not().text()).fields())
                .containsExactly("brand");
    }

    private static String asked(Kql filter) {
        return KqlQuery.parse(filter.text()).query().toString();
    }

    private static String json(String value) {
        return TextNode.valueOf(value).toString();
    }
}
