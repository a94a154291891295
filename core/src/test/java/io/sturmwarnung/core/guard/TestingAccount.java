package io.sturmwarnung.core.guard;

import io.sturmwarnung.core.alert.OwnPostAlert;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A brand's account on one channel, and those who criticise it, minute by minute. */
final class TestingAccount {
    private static final Instant NOON = Instant.parse("2026-06-19T12:00:00Z");
    private static final Brand BRAND =
            new Brand("b", "Nordlicht", "b", List.of(), Map.of(), 4, List.of(), null);
    private static final List<Brand> WATCHED =
            List.of(BRAND, new Brand("c", "Blauwal", "c", List.of(), Map.of(), 4, List.of(), null));

    private final TreeMap<Instant, List<Mention>> slots = new TreeMap<>();
    private OwnPostGuard guard = new OwnPostGuard();
    private Instant heardUntil = Instant.MIN;
    private String statement;
    private int posts;

    void statement(int minute, String text) {
        statement = say(minute, text, true, null);
    }

    void reply(int minute, String text) {
        say(minute, text, true, "x:somebody");
    }

    void critics(int from, int to, int perMinute) {
        for (int minute = from; minute < to; minute++) {
            for (int i = 0; i < perMinute; i++) {
                say(minute, "Unmöglich", false, null);
            }
        }
    }

    void criticsBelowIt(int from, int to, int perMinute) {
        for (int minute = from; minute < to; minute++) {
            for (int i = 0; i < perMinute; i++) {
                say(minute, "Unmöglich", false, statement);
            }
        }
    }

    private String say(int minute, String text, boolean own, String inReplyTo) {
        Instant time = NOON.plus(Duration.ofMinutes(minute));
        String id = "x:" + posts++;
        Post post = new Post(id, "x", time, text, null, null, null, inReplyTo, null, null, null);
        Annotation annotation =
                new Annotation(
                        Language.GERMAN,
                        new Sentiment(
                                own ? SentimentLabel.NEUTRAL : SentimentLabel.NEGATIVE,
                                own ? 0 : -0.8,
                                0.9),
                        Offence.NONE,
                        Triage.NONE,
                        Cause.UNKNOWN,
                        List.of(),
                        AuthorKind.PERSON);
        slots.computeIfAbsent(time.plusSeconds(10), unused -> new ArrayList<>())
                .add(new Mention("b", List.of(), post, own, false, time, annotation));
        return id;
    }

    /** Hears everything up to that minute that was not heard yet. */
    List<OwnPostAlert> listen(int toMinute, String incident) {
        Instant end = NOON.plus(Duration.ofMinutes(toMinute));
        for (int minute = -60; minute <= toMinute; minute++) {
            slots.putIfAbsent(NOON.plus(Duration.ofMinutes(minute)), List.of());
        }
        List<OwnPostAlert> alerts = new ArrayList<>();
        slots.subMap(heardUntil, false, end, true)
                .forEach(
                        (at, said) ->
                                alerts.addAll(guard.endOfSlot(at, said, incident, BRAND, WATCHED)));
        heardUntil = end;
        return alerts;
    }

    void writeAndRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        guard.writeTo(new DataOutputStream(bytes));
        guard =
                OwnPostGuard.readFrom(
                        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    static List<OwnPostAlert> together(List<OwnPostAlert> first, List<OwnPostAlert> then) {
        List<OwnPostAlert> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
