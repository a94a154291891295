package io.sturmwarnung.app.drill;

import io.sturmwarnung.core.notification.Delivery;

import java.util.List;
import java.util.Objects;

/**
 * What became of a drill's notices on one channel.
 *
 * @param channel id of the channel
 * @param sent notices that it got
 * @param heldBack notices that were held back on purpose
 * @param failed notices that did not get through
 * @param reason why some were held back or failed, the newest reason, or {@code null}
 */
public record ChannelResult(String channel, long sent, long heldBack, long failed, String reason) {

    static ChannelResult of(String channel, List<Delivery> deliveries) {
        long waiting =
                deliveries.stream()
                        .filter(delivery -> !delivery.settled())
                        .filter(
                                delivery ->
                                        deliveries.stream().noneMatch(end -> ends(end, delivery)))
                        .count();
        return new ChannelResult(
                channel,
                count(deliveries, Delivery.Status.SENT),
                count(deliveries, Delivery.Status.SUPPRESSED),
                count(deliveries, Delivery.Status.FAILED) + waiting,
                deliveries.stream()
                        .map(Delivery::reason)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    private static boolean ends(Delivery end, Delivery begun) {
        return end.settled() && end.notice().equals(begun.notice());
    }

    private static long count(List<Delivery> deliveries, Delivery.Status status) {
        return deliveries.stream().filter(delivery -> delivery.status() == status).count();
    }

    String text() {
        String counts =
                "%s: %d sent, %d held back, %d failed".formatted(channel, sent, heldBack, failed);
        return reason == null ? counts : counts + " (" + reason + ")";
    }
}
