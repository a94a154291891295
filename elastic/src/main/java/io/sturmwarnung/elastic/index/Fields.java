package io.sturmwarnung.elastic.index;

import static io.sturmwarnung.elastic.index.FieldType.BOOLEAN;
import static io.sturmwarnung.elastic.index.FieldType.DATE;
import static io.sturmwarnung.elastic.index.FieldType.DOUBLE;
import static io.sturmwarnung.elastic.index.FieldType.INTEGER;
import static io.sturmwarnung.elastic.index.FieldType.KEYWORD;
import static io.sturmwarnung.elastic.index.FieldType.LONG;
import static io.sturmwarnung.elastic.index.FieldType.NESTED;
import static io.sturmwarnung.elastic.index.FieldType.OPAQUE;
import static io.sturmwarnung.elastic.index.FieldType.STORED_TEXT;
import static io.sturmwarnung.elastic.index.FieldType.TEXT;

import io.sturmwarnung.core.window.WindowFigures;

/**
 * Every field by its name, declared here and nowhere else. Objects whose fields are the components
 * of a record are named here and described by {@link Field#ofRecord}.
 */
public final class Fields {
    /** When it happened: the field that dashboards filter by. */
    public static final Field TIMESTAMP = new Field("@timestamp", DATE);

    public static final Field BRAND = new Field("brand", KEYWORD);
    public static final Field CAUSE = new Field("cause", KEYWORD);
    public static final Field INCIDENT = new Field("incident", KEYWORD);
    public static final Field PLAYBOOK = new Field("playbook", KEYWORD);
    public static final Field LEVEL = new Field("level", INTEGER);
    public static final Field DRILL = new Field("drill", BOOLEAN);

    // mentions
    public static final Field TOPICS = new Field("topics", KEYWORD);
    public static final Field POST_ID = new Field("postId", KEYWORD);
    public static final Field CHANNEL = new Field("channel", KEYWORD);
    public static final Field POST_TEXT = new Field("text", TEXT);
    public static final Field URL = new Field("url", KEYWORD);
    public static final Field LANGUAGE = new Field("language", KEYWORD);
    public static final Field AUTHOR_ID = new Field("author.id", KEYWORD);
    public static final Field AUTHOR_HANDLE = new Field("author.handle", KEYWORD);
    public static final Field AUTHOR_NAME = new Field("author.name", KEYWORD);
    public static final Field AUTHOR_FOLLOWERS = new Field("author.followers", LONG);
    public static final Field AUTHOR_VERIFIED = new Field("author.verified", BOOLEAN);

    /** Who speaks, as classified by account and text. */
    public static final Field AUTHOR_KIND = new Field("author.kind", KEYWORD);

    public static final Field IN_REPLY_TO = new Field("inReplyTo", KEYWORD);
    public static final Field REPOST_OF = new Field("repostOf", KEYWORD);
    public static final Field CONVERSATION = new Field("conversation", KEYWORD);
    public static final Field OWN = new Field("own", BOOLEAN);
    public static final Field LATE = new Field("late", BOOLEAN);
    public static final Field OBSERVED_AT = new Field("observedAt", DATE);
    public static final Field SENTIMENT_LABEL = new Field("sentiment.label", KEYWORD);
    public static final Field SENTIMENT_SCORE = new Field("sentiment.score", DOUBLE);
    public static final Field SENTIMENT_CONFIDENCE = new Field("sentiment.confidence", DOUBLE);
    public static final Field OFFENSIVE_LABEL = new Field("offensive.label", BOOLEAN);
    public static final Field OFFENSIVE_KIND = new Field("offensive.kind", KEYWORD);
    public static final Field OFFENSIVE_SCORE = new Field("offensive.score", DOUBLE);
    public static final Field TRIAGE = new Field("triage", KEYWORD);

    /** The words of the text that told {@link #CAUSE}, one value each. */
    public static final Field CAUSE_WORDS = new Field("causeWords", KEYWORD);

    /** Object: the components of {@code Engagement}. */
    public static final String ENGAGEMENT = "engagement";

    // metrics
    /** Objects: the components of {@code WindowFigures}, and {@link Shares} worked out of them. */
    public static final String FIVE_MINUTES = "fiveMinutes";

    public static final String HOUR = "hour";
    public static final String DAY = "day";

    /** How fast talk grows: the last 5 minutes against the hour. */
    public static final Field VELOCITY = new Field("velocity", DOUBLE);

    /**
     * One object for each topic, with its name, {@link #VELOCITY} and the windows that are not
     * empty.
     */
    public static final Field TOPIC_WINDOWS = new Field("topics", NESTED);

    /** The same for each channel. */
    public static final Field CHANNEL_WINDOWS = new Field("channels", NESTED);

    /** Within {@link #TOPIC_WINDOWS} and {@link #CHANNEL_WINDOWS}. */
    public static final Field SCOPE_NAME = new Field("name", KEYWORD);

    /** The brand's channels that are blind then; missing while there is none. */
    public static final Field BLIND = new Field("blind", KEYWORD);

    /** Object: the components of {@code Expectation}. */
    public static final String EXPECTED = "expected";

    /** Object: the components of {@code StormInputs}, beside the levels. */
    public static final String STORM = "storm";

    public static final Field STORM_LEVEL = new Field("storm.level", INTEGER);
    public static final Field STORM_SOCIAL = new Field("storm.social", INTEGER);
    public static final Field STORM_MEDIA = new Field("storm.media", INTEGER);

    // sources
    public static final Field POSTS = new Field("posts", LONG);
    public static final Field LATE_POSTS = new Field("latePosts", LONG);

    /** How far behind the freshest post was read; missing where the past is read. */
    public static final Field LAG_SECONDS = new Field("lagSeconds", LONG);

    // incidents
    public static final Field ONSET = new Field("onset", DATE);
    public static final Field DETECTED_AT = new Field("detectedAt", DATE);
    public static final Field PEAK = new Field("peak", DATE);
    public static final Field END = new Field("end", DATE);
    public static final Field CURRENT_LEVEL = new Field("currentLevel", INTEGER);
    public static final Field TRIGGER = new Field("trigger", KEYWORD);
    public static final Field FIRST_POST = new Field("firstPost", KEYWORD);
    public static final Field FIRST_ALERT = new Field("firstAlert", DATE);
    public static final Field CRITICAL_MENTIONS = new Field("mentions", LONG);
    public static final Field PEAK_NEGATIVE = new Field("peakNegative", LONG);

    /** Object: the components of {@code StormInputs}. */
    public static final String INPUTS = "inputs";

    // alerts
    public static final Field EVIDENCE = new Field("evidence", OPAQUE);

    /** What sets the storm apart from the usual, strongest first. */
    public static final Field WORDS = new Field("words", KEYWORD);

    /** What is the matter with an own post. */
    public static final Field TROUBLE = new Field("trouble", KEYWORD);

    /** The rules of the reply check that it breaks. */
    public static final Field RULES = new Field("rules", KEYWORD);

    public static final Field MORE = new Field("more", LONG);
    public static final Field POST = new Field("post", OPAQUE);
    public static final Field EFFECT = new Field("effect", OPAQUE);
    public static final Field MESSAGES = new Field("messages", OPAQUE);
    public static final Field PLAYBOOK_VERSION = new Field("playbookVersion", INTEGER);
    public static final Field WATCHLIST_VERSION = new Field("watchlistVersion", KEYWORD);

    // questions
    /** The hour at which it was asked, 0 to 23, in the time zone of all texts. */
    public static final Field HOUR_OF_DAY = new Field("hourOfDay", INTEGER);

    public static final Field STATUS = new Field("status", KEYWORD);
    public static final Field UPDATED_AT = new Field("updatedAt", DATE);
    public static final Field WARN_AT = new Field("warnAt", DATE);
    public static final Field DUE_AT = new Field("dueAt", DATE);
    public static final Field OVERDUE_AT = new Field("overdueAt", DATE);
    public static final Field ANSWERED_AT = new Field("answeredAt", DATE);
    public static final Field ANSWERED_BY = new Field("answeredBy", KEYWORD);

    /** From the question to its first answer by the clock on the wall. */
    public static final Field RESPONSE_MINUTES = new Field("minutes", DOUBLE);

    public static final Field WITHIN_LIMIT = new Field("withinLimit", BOOLEAN);
    public static final Field DEFLECTED = new Field("deflected", BOOLEAN);
    public static final Field IN_STORM = new Field("storm", BOOLEAN);

    /** Points at the time of the state; they rise while it waits. */
    public static final Field URGENCY = new Field("urgency", DOUBLE);

    public static final Field REACH = new Field("reach", LONG);
    public static final Field REPLIES = new Field("replies", LONG);

    // alerts about questions
    public static final Field OVERDUE = new Field("overdue", LONG);
    public static final Field PRESSING = new Field("questions", OPAQUE);

    /** Object in metrics: the components of {@code ResponseFigures}. */
    public static final String RESPONSE = "response";

    // actions
    public static final Field KIND = new Field("kind", KEYWORD);
    public static final Field WAVE = new Field("wave", INTEGER);
    public static final Field WAVES = new Field("waves", INTEGER);
    public static final Field SINCE = new Field("since", DATE);
    public static final Field MISSED = new Field("missed", DOUBLE);
    public static final Field SEEN_UP_TO = new Field("seenUpTo", DATE);
    public static final Field KNOWLEDGE_VERSION = new Field("knowledgeVersion", KEYWORD);
    public static final Field SETTINGS_VERSION = new Field("settingsVersion", KEYWORD);
    public static final Field PERSON = new Field("person", KEYWORD);
    public static final Field STEP = new Field("step", KEYWORD);
    public static final Field VERDICT = new Field("verdict", KEYWORD);
    public static final Field NOTE = new Field("note", TEXT);
    public static final Field ASSIGNEE = new Field("assignee", KEYWORD);
    public static final Field UNTIL = new Field("until", DATE);

    /** What a silence is about: {@code incident} or {@code brand}. */
    public static final Field SCOPE = new Field("scope", KEYWORD);

    /** Id of the draft of a reply. */
    public static final Field DRAFT = new Field("draft", KEYWORD);

    /** The rules that a draft broke, one value each. */
    public static final Field FINDINGS = new Field("findings", KEYWORD);

    /** What was to be told: the id of an alert, or of what follows it. */
    public static final Field NOTICE = new Field("notice", KEYWORD);

    public static final Field NOTICE_KIND = new Field("noticeKind", KEYWORD);
    public static final Field ATTEMPTS = new Field("attempts", INTEGER);

    // rejects
    public static final Field SOURCE = new Field("source", KEYWORD);
    public static final Field POSITION = new Field("position", LONG);
    public static final Field REASON = new Field("reason", KEYWORD);
    public static final Field RAW = new Field("raw", STORED_TEXT);

    /** Shares of a window, each from 0 to 1. */
    public record Shares(double negativeShare, double offensiveShare) {
        public static Shares of(WindowFigures figures) {
            return new Shares(figures.negativeShare(), figures.offensiveShare());
        }
    }

    private Fields() {}
}
