package io.sturmwarnung.dashboards.lens;

import static io.sturmwarnung.elastic.index.FieldType.BOOLEAN;
import static io.sturmwarnung.elastic.index.FieldType.DATE;
import static io.sturmwarnung.elastic.index.FieldType.DOUBLE;
import static io.sturmwarnung.elastic.index.FieldType.INTEGER;
import static io.sturmwarnung.elastic.index.FieldType.KEYWORD;
import static io.sturmwarnung.elastic.index.FieldType.LONG;

import io.sturmwarnung.dashboards.view.IndexFields;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.FieldType;
import io.sturmwarnung.elastic.index.Index;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What Lens does with a field, and with which types of fields it can. */
public enum Operation {
    SUM(LONG, INTEGER, DOUBLE),
    AVERAGE(LONG, INTEGER, DOUBLE),
    MIN(LONG, INTEGER, DOUBLE),
    MAX(LONG, INTEGER, DOUBLE),
    UNIQUE_COUNT(LONG, INTEGER, DOUBLE, KEYWORD, BOOLEAN, DATE),
    LAST_VALUE(LONG, INTEGER, DOUBLE, KEYWORD, BOOLEAN, DATE),
    TERMS(LONG, INTEGER, KEYWORD, BOOLEAN),
    DATE_HISTOGRAM(DATE);

    private final Set<FieldType> types;

    Operation(FieldType first, FieldType... others) {
        this.types = EnumSet.of(first, others);
    }

    /** Kibana's name of it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field; {@link IllegalArgumentException} where this cannot be done with it. */
    Field on(Field field, Index index) {
        IndexFields.require(index, field);
        if (!types.contains(field.type())) {
            throw new IllegalArgumentException(
                    "%s cannot be done with %s, which is %s"
                            .formatted(code(), field.name(), field.type()));
        }
        return field;
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
