package io.sturmwarnung.console;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.Evidence;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.alert.Opening;
import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.alert.PastIncident;
import io.sturmwarnung.core.detection.StormInputs;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.playbook.Translated;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.ResponseLimit;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An invented storm: Nordlicht Energie sends its customers away on a Saturday evening. */
public final class TestingStorm {
    public static final String BRAND = "nordlicht";
    public static final Instant ONSET = Instant.parse("2026-03-14T17:12:00Z");
    public static final Instant NOW = Instant.parse("2026-03-15T09:40:00Z");

    /** What an attacker posts. */
    public static final String HOSTILE = "<script>alert(1)</script>";

    private static final PastIncident EARLIER =
            new PastIncident(
                    BRAND + ":2025-11-02T08:00:00Z",
                    Instant.parse("2025-11-02T08:00:00Z"),
                    4,
                    Cause.DEFLECTION,
                    212,
                    "deflection");

    private TestingStorm() {}

    public static Watchlist watchlist() {
        return new Watchlist(
                List.of(
                        brand("seestern", "Seestern Reisen"),
                        brand(BRAND, "Nordlicht Energie"),
                        brand("kornblume", "Kornblume Backwaren")),
                "7");
    }

    private static Brand brand(String id, String name) {
        return new Brand(id, name, id, List.of(), Map.of(), 4, List.of(), null);
    }

    /** A question that is due so many minutes after {@link #NOW}, overdue if less than 0. */
    public static Question question(String id, String text, long dueInMinutes, Cause cause) {
        Instant due = NOW.plus(Duration.ofMinutes(dueInMinutes));
        Instant asked = due.minus(Duration.ofHours(24));
        EvidencePost post =
                new EvidencePost(
                        id,
                        "x",
                        asked,
                        "@" + HOSTILE,
                        text,
                        "javascript:alert(1)",
                        10,
                        AuthorKind.CUSTOMER,
                        cause,
                        List.of(),
                        Offence.Kind.NONE,
                        0);
        return new Question(
                BRAND,
                id,
                post,
                null,
                SentimentLabel.NEGATIVE,
                List.of(),
                dueInMinutes < 0 ? QuestionStatus.OVERDUE : QuestionStatus.OPEN,
                new ResponseLimit(due, due),
                null,
                dueInMinutes < 0 ? due : null,
                null,
                asked);
    }

    public static Incident incident(int level) {
        return new Incident(
                BRAND,
                ONSET,
                ONSET.plusSeconds(960),
                ONSET.plus(Duration.ofHours(3)),
                null,
                NOW,
                level,
                level,
                new StormInputs(381, 7.4, 4, .82, .21, 3, 91_300, 0, 0),
                Cause.DEFLECTION,
                "facebook:17",
                "facebook:18",
                "deflection",
                ONSET.plusSeconds(960),
                4210,
                655,
                false,
                2);
    }

    /** The incident once it is over. */
    public static Incident ended(Incident open, Instant end) {
        return new Incident(
                open.brand(),
                open.onset(),
                open.detectedAt(),
                open.peak(),
                end,
                end,
                open.level(),
                0,
                open.inputs(),
                open.cause(),
                open.trigger(),
                open.firstPost(),
                open.playbook(),
                open.firstAlert(),
                open.mentions(),
                open.peakNegative(),
                open.drill(),
                open.waves());
    }

    public static Incident pastIncident() {
        Instant onset = Instant.parse("2026-02-20T08:05:00Z");
        Incident storm = incident(3);
        return new Incident(
                "seestern",
                onset,
                onset.plusSeconds(600),
                onset.plusSeconds(7_200),
                onset.plusSeconds(40_000),
                onset.plusSeconds(40_000),
                3,
                0,
                storm.inputs(),
                Cause.OUTAGE,
                null,
                "x:9",
                "outage",
                onset.plusSeconds(700),
                311,
                96,
                true,
                1);
    }

    /** An alert whose evidence was written by somebody who means harm. */
    public static Alert hostileAlert(int level) {
        return alert(
                level,
                new EvidencePost(
                        "x:" + HOSTILE,
                        HOSTILE,
                        ONSET,
                        "@eve\" onclick=\"alert(2)" + HOSTILE,
                        "'\"><img src=x onerror=alert(3)>" + HOSTILE + " {{7*7}} </blockquote>",
                        "javascript:alert(4)",
                        12,
                        AuthorKind.BOT,
                        Cause.RUMOUR,
                        List.of("alert", "<img src=x onerror=alert(5)>"),
                        Offence.Kind.THREAT,
                        3));
    }

    public static Alert alert(int level, EvidencePost... more) {
        List<EvidencePost> carriers = new ArrayList<>(List.of(more));
        carriers.add(
                new EvidencePost(
                        "facebook:21",
                        "facebook",
                        ONSET.plusSeconds(600),
                        "Petra M.",
                        "Seit drei Wochen keine Antwort, und jetzt heißt es, hier sei „kein Ort für"
                                + " Beschwerden“. Unfassbar, @nordlicht! #nordlichtfail",
                        "https://example.org/posts/21?a=1&b=2",
                        18_400,
                        AuthorKind.MEDIA,
                        Cause.SERVICE_FAILURE,
                        List.of("keine", "Antwort", "Hotline"),
                        Offence.Kind.PROFANITY,
                        3));
        return new Alert(
                incident(level).id(),
                BRAND,
                ONSET.plusSeconds(960),
                level,
                Cause.DEFLECTION,
                "deflection",
                1,
                new Evidence(
                        TestingFigures.metrics(BRAND, ONSET.plusSeconds(960), level),
                        List.of(
                                "655 critical mentions in the last hour; at most 31 are ordinary.",
                                "82 % of them are critical; at most 29 % are ordinary."),
                        carriers.getLast(),
                        new EvidencePost(
                                "facebook:17",
                                "facebook",
                                ONSET,
                                "Nordlicht Energie",
                                "Diese Seite ist nicht der richtige Ort für Beschwerden.",
                                null,
                                5_000,
                                AuthorKind.BRAND,
                                Cause.DEFLECTION,
                                List.of("nicht", "Ort", "Beschwerden"),
                                Offence.Kind.NONE,
                                3),
                        carriers,
                        Map.of("facebook", 402L, "x", 199L, HOSTILE, 2L),
                        List.of("beschwerden", "hotline", HOSTILE),
                        List.of(EARLIER),
                        Opening.SPIKE,
                        List.of("instagram", HOSTILE),
                        List.of(
                                new Translated(
                                        "Gemacht für genau diese Ursache.",
                                        "Made for exactly this cause.")),
                        List.of(
                                new Translated(
                                        "Noch hat niemand die Tatsachen bestätigt.",
                                        "Nobody has confirmed the facts yet."))),
                List.of(
                        new Message(
                                "de",
                                "Nordlicht Energie: Stufe " + level,
                                "655 kritische Erwähnungen in einer Stunde.\nAuslöser: eine eigene"
                                        + " Antwort auf Facebook."),
                        new Message(
                                "en",
                                "Nordlicht Energie: level " + level,
                                "655 critical mentions in an hour.\nTrigger: an own reply.")),
                "7",
                "8",
                "9",
                false,
                2);
    }

    /** That an own post in that incident is no apology. */
    public static OwnPostAlert ownPost(String incident) {
        String text = "Falls sich jemand gestört fühlt, tut es uns leid.";
        return new OwnPostAlert(
                "nordlicht",
                incident,
                ONSET,
                OwnPostAlert.Kind.NON_APOLOGY,
                new EvidencePost(
                        "x:77",
                        "x",
                        ONSET,
                        "@nordlicht",
                        text,
                        null,
                        5_000,
                        null,
                        null,
                        null,
                        null,
                        0),
                List.of("conditional-apology"),
                null,
                0,
                List.of(
                        new Message(
                                "de",
                                "Nordlicht: eigener Beitrag <b>",
                                "Eigener Beitrag (x): " + text + "\n\nJetzt: nachlegen."),
                        new Message("en", "Nordlicht: own post", "Own post (x): " + text)));
    }
}
