package io.sturmwarnung.console.page;

import io.sturmwarnung.core.notification.Delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who was not told in the last days. Notices of drills count for nothing, but a channel that cannot
 * be reached will not be reached in a storm either.
 *
 * @param suppressed how many notices were held back, counted for each channel
 * @param failed how many were refused for good
 * @param waiting the channels that could not be reached and were not since, in their order
 */
record ToldView(long suppressed, long failed, List<String> waiting) {

    static ToldView of(List<Delivery> deliveries) {
        Set<String> settled = new HashSet<>();
        for (Delivery delivery : deliveries) {
            if (delivery.settled()) {
                settled.add(delivery.notice() + '\n' + delivery.channel());
            }
        }
        return new ToldView(
                count(deliveries, Delivery.Status.SUPPRESSED),
                count(deliveries, Delivery.Status.FAILED),
                deliveries.stream()
                        .filter(delivery -> !delivery.settled())
                        .filter(
                                delivery ->
                                        !settled.contains(
                                                delivery.notice() + '\n' + delivery.channel()))
                        .map(Delivery::channel)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static long count(List<Delivery> deliveries, Delivery.Status status) {
        return deliveries.stream()
                .filter(delivery -> delivery.status() == status && !delivery.drill())
                .count();
    }
}
