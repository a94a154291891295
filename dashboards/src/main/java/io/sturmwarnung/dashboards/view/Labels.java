package io.sturmwarnung.dashboards.view;

import io.sturmwarnung.core.alert.CauseName;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.elastic.index.Field;
import io.sturmwarnung.elastic.index.Fields;
import io.sturmwarnung.elastic.index.Index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people read instead of the names of indices and fields, and of the words in them. */
final class Labels {
    private static final Map<Field, Translated> FIELDS =
            Map.ofEntries(
                    Map.entry(Fields.BRAND, new Translated("Marke", "Brand")),
                    Map.entry(Fields.CHANNEL, new Translated("Kanal", "Channel")),
                    Map.entry(Fields.LANGUAGE, new Translated("Sprache", "Language")),
                    Map.entry(Fields.TIMESTAMP, new Translated("Zeit", "Time")),
                    Map.entry(Fields.POST_TEXT, new Translated("Text", "Text")),
                    Map.entry(Fields.TOPICS, new Translated("Thema", "Topic")),
                    Map.entry(Fields.CAUSE, new Translated("Vorwurf", "Cause")),
                    Map.entry(Fields.CAUSE_WORDS, new Translated("Worte", "Words")),
                    Map.entry(Fields.TRIAGE, new Translated("Was tun", "What to do")),
                    Map.entry(Fields.SENTIMENT_LABEL, new Translated("Stimmung", "Mood")),
                    Map.entry(
                            Fields.SENTIMENT_SCORE, new Translated("Stimmungswert", "Mood score")),
                    Map.entry(Fields.OFFENSIVE_KIND, new Translated("Beleidigung", "Offence")),
                    Map.entry(Fields.AUTHOR_KIND, new Translated("Wer spricht", "Who speaks")),
                    Map.entry(Fields.AUTHOR_NAME, new Translated("Name", "Name")),
                    Map.entry(Fields.AUTHOR_HANDLE, new Translated("Konto", "Account")),
                    Map.entry(Fields.AUTHOR_FOLLOWERS, new Translated("Follower", "Followers")),
                    Map.entry(Fields.STATUS, new Translated("Stand", "Status")),
                    Map.entry(Fields.LEVEL, new Translated("Stufe", "Level")),
                    Map.entry(Fields.CURRENT_LEVEL, new Translated("Stufe jetzt", "Level now")),
                    Map.entry(Fields.ONSET, new Translated("Beginn", "Onset")),
                    Map.entry(Fields.PLAYBOOK, new Translated("Leitfaden", "Playbook")),
                    Map.entry(Fields.DUE_AT, new Translated("Fällig", "Due")),
                    Map.entry(Fields.URGENCY, new Translated("Dringlichkeit", "Urgency")),
                    Map.entry(Fields.REACH, new Translated("Reichweite", "Reach")),
                    Map.entry(Fields.REASON, new Translated("Grund", "Reason")),
                    Map.entry(Fields.SOURCE, new Translated("Quelle", "Source")),
                    Map.entry(Fields.URL, new Translated("Adresse", "Address")));

    private static final Map<Field, Map<String, Translated>> WORDS =
            Map.of(
                    Fields.CAUSE,
                    causes(),
                    Fields.SENTIMENT_LABEL,
                    words(
                            "negative",
                            "kritisch",
                            "critical",
                            "neutral",
                            "neutral",
                            "neutral",
                            "positive",
                            "positiv",
                            "positive",
                            "unscored",
                            "nicht bewertet",
                            "not scored"),
                    Fields.TRIAGE,
                    words(
                            "moderation",
                            "moderieren",
                            "moderate",
                            "support",
                            "antworten",
                            "answer",
                            "engagement",
                            "danken",
                            "thank",
                            "none",
                            "nichts",
                            "nothing"),
                    Fields.OFFENSIVE_KIND,
                    words(
                            "none",
                            "keine",
                            "none",
                            "profanity",
                            "Fluchen",
                            "cursing",
                            "contempt",
                            "Verachtung",
                            "contempt",
                            "insult",
                            "Beschimpfung",
                            "insult",
                            "slur",
                            "Hetze",
                            "slur",
                            "threat",
                            "Drohung",
                            "threat"),
                    Fields.AUTHOR_KIND,
                    words(
                            "person",
                            "Privatperson",
                            "person",
                            "customer",
                            "Kundin oder Kunde",
                            "customer",
                            "former-employee",
                            "früher angestellt",
                            "former employee",
                            "influencer",
                            "mit großem Publikum",
                            "influencer",
                            "brand",
                            "Marke",
                            "brand",
                            "media",
                            "Medien",
                            "media",
                            "bot",
                            "Bot",
                            "bot",
                            "unknown",
                            "unbekannt",
                            "unknown"),
                    Fields.STATUS,
                    words(
                            "open",
                            "wartet",
                            "waiting",
                            "warned",
                            "wird knapp",
                            "due soon",
                            "overdue",
                            "überfällig",
                            "overdue",
                            "answered",
                            "beantwortet",
                            "answered",
                            "unanswered",
                            "nie beantwortet",
                            "never answered",
                            "sent",
                            "zugestellt",
                            "sent",
                            "failed",
                            "gescheitert",
                            "failed",
                            "suppressed",
                            "zurückgehalten",
                            "suppressed",
                            "retrying",
                            "wird wiederholt",
                            "retrying"),
                    Fields.LANGUAGE,
                    words(
                            "de",
                            "Deutsch",
                            "German",
                            "en",
                            "Englisch",
                            "English",
                            "other",
                            "andere",
                            "other"));

    /** What the documents of the index are, in the plural. */
    static Translated index(Index index) {
        return switch (index) {
            case MENTIONS -> new Translated("Sturmwarnung: Erwähnungen", "Sturmwarnung: mentions");
            case METRICS -> new Translated("Sturmwarnung: Kennzahlen", "Sturmwarnung: figures");
            case SOURCES -> new Translated("Sturmwarnung: Quellen", "Sturmwarnung: sources");
            case INCIDENTS -> new Translated("Sturmwarnung: Stürme", "Sturmwarnung: storms");
            case ALERTS -> new Translated("Sturmwarnung: Alarme", "Sturmwarnung: alerts");
            case QUESTIONS -> new Translated("Sturmwarnung: Fragen", "Sturmwarnung: questions");
            case ACTIONS -> new Translated("Sturmwarnung: Schritte", "Sturmwarnung: actions");
            case REJECTS -> new Translated("Sturmwarnung: Ausschuss", "Sturmwarnung: rejects");
        };
    }

    static Optional<Translated> field(Field field) {
        return Optional.ofNullable(FIELDS.get(field));
    }

    /** The words that the field holds, with what they mean; empty where it may hold any. */
    static Map<String, Translated> words(Field field) {
        return WORDS.getOrDefault(field, Map.of());
    }

    private static Map<String, Translated> causes() {
        Map<String, Translated> causes = new LinkedHashMap<>();
        for (Cause cause : Cause.values()) {
            causes.put(cause.code(), new Translated(CauseName.de(cause), CauseName.en(cause)));
        }
        return causes;
    }

    private static Map<String, Translated> words(String... codesWithGermanAndEnglish) {
        List<String> words = List.of(codesWithGermanAndEnglish);
        Map<String, Translated> labels = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i += 3) {
            labels.put(words.get(i), new Translated(words.get(i + 1), words.get(i + 2)));
        }
        return labels;
    }

    private Labels() {}
}
