package io.sturmwarnung.elastic.index;

import io.sturmwarnung.core.detection.Expectation;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.post.Engagement;
import io.sturmwarnung.core.response.ResponseFigures;
import io.sturmwarnung.core.window.WindowFigures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which fields the documents of each index have. */
public final class Mappings {
    private static final Map<Index, List<Field>> FIELDS = new EnumMap<>(Index.class);

    static {
        FIELDS.put(Index.MENTIONS, mentions());
        FIELDS.put(Index.METRICS, metrics());
        FIELDS.put(
                Index.SOURCES,
                List.of(
                        Fields.TIMESTAMP,
                        Fields.CHANNEL,
                        Fields.POSTS,
                        Fields.LATE_POSTS,
                        Fields.LAG_SECONDS));
        FIELDS.put(Index.INCIDENTS, incidents());
        FIELDS.put(
                Index.ALERTS,
                List.of(
                        Fields.TIMESTAMP,
                        Fields.KIND,
                        Fields.BRAND,
                        Fields.INCIDENT,
                        Fields.LEVEL,
                        Fields.CAUSE,
                        Fields.PLAYBOOK,
                        Fields.PLAYBOOK_VERSION,
                        Fields.EVIDENCE,
                        Fields.WORDS,
                        Fields.MESSAGES,
                        Fields.WATCHLIST_VERSION,
                        Fields.KNOWLEDGE_VERSION,
                        Fields.SETTINGS_VERSION,
                        Fields.DRILL,
                        Fields.WAVE,
                        Fields.CHANNEL,
                        Fields.SINCE,
                        Fields.MISSED,
                        Fields.SEEN_UP_TO,
                        Fields.OVERDUE,
                        Fields.PRESSING,
                        Fields.TROUBLE,
                        Fields.RULES,
                        Fields.MORE,
                        Fields.POST,
                        Fields.EFFECT));
        FIELDS.put(Index.QUESTIONS, questions());
        FIELDS.put(
                Index.ACTIONS,
                List.of(
                        Fields.TIMESTAMP,
                        Fields.BRAND,
                        Fields.INCIDENT,
                        Fields.KIND,
                        Fields.PERSON,
                        Fields.STEP,
                        Fields.VERDICT,
                        Fields.NOTE,
                        Fields.POST_ID,
                        Fields.SENTIMENT_LABEL,
                        Fields.OFFENSIVE_LABEL,
                        Fields.ASSIGNEE,
                        Fields.UNTIL,
                        Fields.SCOPE,
                        Fields.NOTICE,
                        Fields.NOTICE_KIND,
                        Fields.LEVEL,
                        Fields.CHANNEL,
                        Fields.STATUS,
                        Fields.ATTEMPTS,
                        Fields.REASON,
                        Fields.DRILL,
                        Fields.SINCE,
                        Fields.DRAFT,
                        Fields.POST_TEXT,
                        Fields.FINDINGS));
        FIELDS.put(
                Index.REJECTS,
                List.of(
                        Fields.TIMESTAMP,
                        Fields.SOURCE,
                        Fields.POSITION,
                        Fields.REASON,
                        Fields.RAW));
    }

    /** The fields of that index's documents, in a fixed order; no other field is accepted. */
    public static List<Field> of(Index index) {
        return FIELDS.get(index);
    }

    /** The strict mapping of that index, as Elasticsearch takes it. */
    static Map<String, Object> strict(Index index) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("dynamic", "strict");
        mapping.put("properties", properties(of(index), FieldType::mapping));
        return mapping;
    }

    private static Map<String, Object> properties(
            Collection<Field> fields, Function<FieldType, Map<String, Object>> mapping) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields) {
            int dot = field.name().indexOf('.');
            if (dot >= 0) {
                String object = field.name().substring(0, dot);
                properties.computeIfAbsent(
                        object,
                        name -> Map.of("properties", properties(within(name, fields), mapping)));
            } else if (field.type() == FieldType.NESTED) {
                Map<String, Object> nested = new LinkedHashMap<>(field.type().mapping());
                List<Field> inside = within(field.name(), fields);
                nested.put("properties", properties(inside, FieldType::nestedMapping));
                properties.put(field.name(), nested);
            } else {
                properties.put(field.name(), mapping.apply(field.type()));
            }
        }
        return properties;
    }

    private static List<Field> within(String object, Collection<Field> fields) {
        String prefix = object + ".";
        return fields.stream()
                .filter(field -> field.name().startsWith(prefix))
                .map(field -> new Field(field.name().substring(prefix.length()), field.type()))
                .toList();
    }

    private static List<Field> mentions() {
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                Fields.TIMESTAMP,
                                Fields.BRAND,
                                Fields.TOPICS,
                                Fields.POST_ID,
                                Fields.CHANNEL,
                                Fields.POST_TEXT,
                                Fields.URL,
                                Fields.LANGUAGE,
                                Fields.AUTHOR_ID,
                                Fields.AUTHOR_HANDLE,
                                Fields.AUTHOR_NAME,
                                Fields.AUTHOR_FOLLOWERS,
                                Fields.AUTHOR_VERIFIED,
                                Fields.AUTHOR_KIND,
                                Fields.IN_REPLY_TO,
                                Fields.REPOST_OF,
                                Fields.CONVERSATION,
                                Fields.OWN,
                                Fields.LATE,
                                Fields.OBSERVED_AT,
                                Fields.SENTIMENT_LABEL,
                                Fields.SENTIMENT_SCORE,
                                Fields.SENTIMENT_CONFIDENCE,
                                Fields.OFFENSIVE_LABEL,
                                Fields.OFFENSIVE_KIND,
                                Fields.OFFENSIVE_SCORE,
                                Fields.TRIAGE,
                                Fields.CAUSE,
                                Fields.CAUSE_WORDS));
        fields.addAll(Field.ofRecord(Fields.ENGAGEMENT, Engagement.class));
        return List.copyOf(fields);
    }

    private static List<Field> metrics() {
        List<Field> fields =
                new ArrayList<>(
                        List.of(Fields.TIMESTAMP, Fields.BRAND, Fields.INCIDENT, Fields.BLIND));
        fields.addAll(windows());
        fields.addAll(Field.ofRecord(Fields.EXPECTED, Expectation.class));
        fields.addAll(List.of(Fields.STORM_LEVEL, Fields.STORM_SOCIAL, Fields.STORM_MEDIA));
        fields.addAll(Field.ofRecord(Fields.STORM, StormInputs.class));
        fields.addAll(Field.ofRecord(Fields.RESPONSE, ResponseFigures.class));
        for (Field scopes : List.of(Fields.TOPIC_WINDOWS, Fields.CHANNEL_WINDOWS)) {
            fields.add(scopes);
            fields.add(Fields.SCOPE_NAME.within(scopes.name()));
            windows().forEach(field -> fields.add(field.within(scopes.name())));
        }
        return List.copyOf(fields);
    }

    /** The figures of a brand, and in the same way of one of its topics or channels. */
    private static List<Field> windows() {
        List<Field> fields = new ArrayList<>(List.of(Fields.VELOCITY));
        for (String window : List.of(Fields.FIVE_MINUTES, Fields.HOUR, Fields.DAY)) {
            fields.addAll(Field.ofRecord(window, WindowFigures.class));
            fields.addAll(Field.ofRecord(window, Fields.Shares.class));
        }
        return fields;
    }

    private static List<Field> incidents() {
        List<Field> fields =
                new ArrayList<>(
                        List.of(
                                Fields.TIMESTAMP,
                                Fields.BRAND,
                                Fields.ONSET,
                                Fields.DETECTED_AT,
                                Fields.PEAK,
                                Fields.END,
                                Fields.LEVEL,
                                Fields.CURRENT_LEVEL,
                                Fields.CAUSE,
                                Fields.TRIGGER,
                                Fields.FIRST_POST,
                                Fields.PLAYBOOK,
                                Fields.FIRST_ALERT,
                                Fields.CRITICAL_MENTIONS,
                                Fields.PEAK_NEGATIVE,
                                Fields.DRILL,
                                Fields.WAVES));
        fields.addAll(Field.ofRecord(Fields.INPUTS, StormInputs.class));
        return List.copyOf(fields);
    }

    private static List<Field> questions() {
        return List.of(
                Fields.TIMESTAMP,
                Fields.HOUR_OF_DAY,
                Fields.BRAND,
                Fields.POST_ID,
                Fields.CHANNEL,
                Fields.CONVERSATION,
                Fields.AUTHOR_NAME,
                Fields.AUTHOR_KIND,
                Fields.POST_TEXT,
                Fields.URL,
                Fields.REACH,
                Fields.REPLIES,
                Fields.SENTIMENT_LABEL,
                Fields.OFFENSIVE_KIND,
                Fields.CAUSE,
                Fields.STATUS,
                Fields.UPDATED_AT,
                Fields.WARN_AT,
                Fields.DUE_AT,
                Fields.OVERDUE_AT,
                Fields.ANSWERED_AT,
                Fields.ANSWERED_BY,
                Fields.RESPONSE_MINUTES,
                Fields.WITHIN_LIMIT,
                Fields.DEFLECTED,
                Fields.IN_STORM,
                Fields.INCIDENT,
                Fields.URGENCY);
    }

    private Mappings() {}
}
