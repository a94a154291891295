package io.sturmwarnung.core.response;

import io.sturmwarnung.core.alert.Message;
import io.sturmwarnung.core.incident.BrandWatch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * On-call is told that questions wait for more than an hour in a storm.
 *
 * @param brand id of the brand
 * @param createdAt event time at which it was raised
 * @param overdue how many wait
 * @param questions the most urgent of them, at most {@value #LISTED}, the most urgent first
 * @param incident id of the incident during which the most urgent one was asked
 * @param messages the alert in words, German first, then English
 */
public record ResponseAlert(
        String brand,
        Instant createdAt,
        long overdue,
        List<Question> questions,
        String incident,
        List<Message> messages) {

    /** What the alert is called beside those of other kinds. */
    public static final String KIND = "response";

    /** More do not fit a phone's screen. */
    public static final int LISTED = 5;

    /** The zone that other alerts give their times in. */
    private static final ZoneId ZONE = BrandWatch.ZONE;

    public ResponseAlert {
        questions = List.copyOf(questions);
        messages = List.copyOf(messages);
    }

    /**
     * The alert with its words.
     *
     * @param pressing the most urgent first, at least one
     */
    static ResponseAlert of(String brand, Instant at, long overdue, List<Question> pressing) {
        List<Question> listed = pressing.subList(0, Math.min(LISTED, pressing.size()));
        return new ResponseAlert(
                brand,
                at,
                overdue,
                listed,
                listed.getFirst().incident(),
                new ResponseAlertText(brand, overdue, listed, ZONE).messages());
    }

    /** Unique over all alerts and the same at each reading. */
    public String id() {
        return idOf(brand, createdAt);
    }

    /** The id of that brand's alert of that time. */
    public static String idOf(String brand, Instant createdAt) {
        return brand + ":response:" + createdAt;
    }
}
