package io.sturmwarnung.jobs;

/** Names under which operators find their state again. Never changed after a release. */
public final class Uids {
    public static final String READ_RECORDS = "read-records";
    public static final String PARSE_POSTS = "parse-posts";
    public static final String PACE_POSTS = "pace-posts";
    public static final String OBSERVE_POSTS = "observe-posts";
    public static final String COUNT_POSTS = "count-posts";
    public static final String KEEP_FIRST_POST = "keep-first-post";
    public static final String MATCH_MENTIONS = "match-mentions";
    public static final String ANNOTATE_MENTIONS = "annotate-mentions";
    public static final String MENTION_DOCUMENTS = "mention-documents";
    public static final String SOURCE_DOCUMENTS = "source-documents";
    public static final String REJECT_DOCUMENTS = "reject-documents";
    public static final String INDEX_MENTIONS = "index-mentions";
    public static final String INDEX_REJECTS = "index-rejects";
    public static final String WRITE_REJECTS = "write-rejects";
    public static final String KEEP_STEP = "keep-step";
    public static final String SEND_MENTIONS = "send-mentions";

    public static final String PARSE_MENTIONS = "parse-mentions";
    public static final String OBSERVE_MENTIONS = "observe-mentions";
    public static final String KEEP_FIRST_MENTION = "keep-first-mention";
    public static final String WATCH_BRANDS = "watch-brands";
    public static final String METRICS_DOCUMENTS = "metrics-documents";
    public static final String INCIDENT_DOCUMENTS = "incident-documents";
    public static final String ALERT_DOCUMENTS = "alert-documents";
    public static final String INDEX_FINDINGS = "index-findings";
    public static final String SEND_ALERTS = "send-alerts";
    public static final String COLLECT_INCIDENTS = "collect-incidents";
    public static final String COLLECT_ALERTS = "collect-alerts";
    public static final String HEAR_CHANNELS = "hear-channels";
    public static final String WATCH_CHANNELS = "watch-channels";
    public static final String WATCH_SILENCE = "watch-silence";
    public static final String SEND_SOURCE_ALERTS = "send-source-alerts";
    public static final String SOURCE_ALERT_DOCUMENTS = "source-alert-documents";
    public static final String OWN_POST_DOCUMENTS = "own-post-documents";
    public static final String URGENT_OWN_POSTS = "urgent-own-posts";
    public static final String SEND_OWN_POSTS = "send-own-posts";
    public static final String COLLECT_SOURCE_ALERTS = "collect-source-alerts";
    public static final String BEAT = "beat";
    public static final String HEARTBEAT_DOCUMENTS = "heartbeat-documents";

    /** Of a backtest, each followed by the number of the budget. */
    public static final String BACKTEST = "backtest";

    public static final String BACKTEST_INCIDENTS = "backtest-incidents";
    public static final String BACKTEST_ALERTS = "backtest-alerts";

    public static final String FOLLOW_QUESTIONS = "follow-questions";
    public static final String KEEP_RESPONSE_BOOKS = "keep-response-books";
    public static final String QUESTION_DOCUMENTS = "question-documents";
    public static final String RESPONSE_METRICS_DOCUMENTS = "response-metrics-documents";
    public static final String RESPONSE_ALERT_DOCUMENTS = "response-alert-documents";
    public static final String INDEX_RESPONSES = "index-responses";
    public static final String COLLECT_RESPONSES = "collect-responses";
    public static final String SEND_RESPONSE_ALERTS = "send-response-alerts";
    public static final String SEND_INCIDENTS = "send-incidents";
    public static final String READ_INCIDENTS = "read-incidents";
    public static final String PARSE_INCIDENTS = "parse-incidents";
    public static final String REJECTED_INCIDENT_DOCUMENTS = "rejected-incident-documents";
    public static final String INDEX_REJECTED_INCIDENTS = "index-rejected-incidents";
    public static final String WRITE_REJECTED_INCIDENTS = "write-rejected-incidents";
    public static final String NEVER_WAIT_FOR_INCIDENTS = "never-wait-for-incidents";

    private Uids() {}
}
