package io.sturmwarnung.dashboards.lens;

import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;

import java.util.Locale;

/** What Lens does with a field, and with which types of fields it can. */
public enum Operation {
    SUM,
    AVERAGE,
    MIN,
    MAX,
    MEDIAN,
    UNIQUE_COUNT,
    LAST_VALUE,
    TERMS,
    DATE_HISTOGRAM;

    /** Kibana's name of it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field; {@link IllegalArgumentException} where this cannot be done with it. */
    Field on(Field field, Index index) {
        IndexFields.require(index, field);
        if (!fits(field.type())) {
            throw new IllegalArgumentException(
                    "%s cannot be done with %s, which is %s"
                            .formatted(code(), field.name(), field.type()));
        }
        return field;
    }

    private boolean fits(FieldType type) {
        return switch (type) {
            case LONG, INTEGER -> this != DATE_HISTOGRAM;
            case DOUBLE -> this != DATE_HISTOGRAM && this != TERMS;
            case KEYWORD, BOOLEAN -> this == TERMS || this == UNIQUE_COUNT || this == LAST_VALUE;
            case DATE -> this == DATE_HISTOGRAM || this == UNIQUE_COUNT || this == LAST_VALUE;
            case TEXT, STORED_TEXT, OPAQUE, NESTED -> false;
        };
    }

    /** The type of a field in Lens. */
    static String dataType(Field field) {
        return switch (field.type()) {
            case LONG, INTEGER, DOUBLE -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            default -> "string";
        };
    }
}
