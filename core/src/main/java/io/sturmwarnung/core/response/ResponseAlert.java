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
 * @param more how many of them have become so since on-call was told before
 * @param questions the most urgent of them, at most {@value #LISTED}, the most urgent first
 * @param incident id of the incident during which the most urgent one was asked
 * @param messages the alert in words, German first, then English
 */
public record ResponseAlert(
        String brand,
        Instant createdAt,
        long overdue,
        long more,
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
     * @param pressing what waits, one question at least, and how many on-call do not know of
     */
    static ResponseAlert of(String brand, PressingMessage message, PressingQuestions pressing) {
        List<Question> all = pressing.questions();
        List<Question> listed = all.subList(0, Math.min(LISTED, all.size()));
        long more = message.number() == 1 ? 0 : pressing.untold();
        return new ResponseAlert(
                brand,
                message.at(),
                message.overdue(),
                more,
                listed,
                listed.getFirst().incident(),
                new ResponseAlertText(brand, message, more, listed, ZONE).messages());
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
