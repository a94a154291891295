package io.sturmwarnung.app.feed;

import org.apache.kafka.common.header.Header;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a record says of the story it belongs to, so that a feed that was stopped can go on.
 *
 * @param scenario name of the story
 * @param number of the post in it, from 0
 * @param timetable by which the whole story is told
 */
record FeedMark(String scenario, int number, Timetable timetable) {
    /** The record's header that holds it. */
    static final String HEADER = "sturm-feed";

    private static final int PARTS = 6;

    byte[] bytes() {
        String text =
                String.join(
                        " ",
                        scenario,
                        Integer.toString(number),
                        timetable.from().toString(),
                        timetable.begin().toString(),
                        Double.toString(timetable.speed()),
                        Boolean.toString(timetable.shifted()));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a record's header says; empty if the record is not of a story. */
    static Optional<FeedMark> of(Header header) {
        if (header == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(new String(header.value(), StandardCharsets.UTF_8).split(" "));
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        Timetable timetable =
                new Timetable(
                        Instant.parse(parts.get(2)),
                        Instant.parse(parts.get(3)),
                        Double.parseDouble(parts.get(4)),
                        Boolean.parseBoolean(parts.get(5)));
        return Optional.of(new FeedMark(parts.get(0), Integer.parseInt(parts.get(1)), timetable));
    }
}
