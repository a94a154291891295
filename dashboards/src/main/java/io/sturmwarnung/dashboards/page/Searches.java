package io.sturmwarnung.dashboards.page;

import static io.sturmwarnung.dashboards.page.Words.words;

import io.sturmwarnung.dashboards.lens.Kql;
import io.sturmwarnung.dashboards.panel.SavedSearch;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.List;

/** The searches in Discover that analysts begin with. */
final class Searches {
    static final SavedSearch ALL_MENTIONS =
            new SavedSearch(
                    "all-mentions",
                    words("Alle Erwähnungen", "All mentions"),
                    words("Alles, was gesagt wurde.", "Everything that was said."),
                    Index.MENTIONS,
                    Kql.ALL,
                    List.of(
                            Fields.BRAND,
                            Fields.CHANNEL,
                            Fields.AUTHOR_NAME,
                            Fields.POST_TEXT,
                            Fields.SENTIMENT_LABEL,
                            Fields.CAUSE,
                            Fields.URL));

    static final SavedSearch OPEN_QUESTIONS =
            new SavedSearch(
                    "open-questions",
                    words("Offene Fragen", "Open questions"),
                    words(
                            "Fragen und Probleme, die auf eine Antwort warten.",
                            "Questions and problems that wait for an answer."),
                    Index.QUESTIONS,
                    Filters.WAITING,
                    List.of(
                            Fields.BRAND,
                            Fields.CHANNEL,
                            Fields.AUTHOR_NAME,
                            Fields.POST_TEXT,
                            Fields.STATUS,
                            Fields.DUE_AT,
                            Fields.URGENCY,
                            Fields.URL));

    static final SavedSearch OFFENCES =
            new SavedSearch(
                    "offences",
                    words("Beleidigungen", "Offences"),
                    words(
                            "Was moderiert werden muss: Beschimpfung, Hetze, Drohung.",
                            "What has to be moderated: insults, slurs, threats."),
                    Index.MENTIONS,
                    Filters.OFFENSIVE,
                    List.of(
                            Fields.BRAND,
                            Fields.CHANNEL,
                            Fields.AUTHOR_NAME,
                            Fields.POST_TEXT,
                            Fields.OFFENSIVE_KIND,
                            Fields.URL));

    static final SavedSearch OWN_POSTS =
            new SavedSearch(
                    "own-posts",
                    words("Eigene Beiträge", "Own posts"),
                    words("Was die Marke selbst schrieb.", "What the brand itself wrote."),
                    Index.MENTIONS,
                    Filters.OWN,
                    List.of(Fields.BRAND, Fields.CHANNEL, Fields.POST_TEXT, Fields.URL));

    static final List<SavedSearch> ALL = List.of(ALL_MENTIONS, OPEN_QUESTIONS, OFFENCES, OWN_POSTS);

    private Searches() {}
}
