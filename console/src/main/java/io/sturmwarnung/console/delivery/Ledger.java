package io.sturmwarnung.console.delivery;

import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of every notice, as far as this process knows: a few hundred bytes for each notice
 * and channel. Threads may share it.
 */
final class Ledger {
    private final Map<String, List<Delivery>> byThread = new HashMap<>();
    private final Map<String, Instant> toldSince = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** Notes what is in the index, or was just written to it. */
    synchronized void note(Delivery delivery) {
        byThread.computeIfAbsent(delivery.thread(), thread -> new ArrayList<>()).add(delivery);
        if (delivery.status() != Delivery.Status.SUPPRESSED) {
            toldSince.merge(
                    delivery.notice(),
                    delivery.at(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
        if (delivery.settled()) {
            taken.add(key(delivery.notice(), delivery.channel()));
        }
    }

    /** Whether nobody has taken that notice to that channel; from now on somebody has. */
    synchronized boolean take(String notice, String channel) {
        return !taken.contains(key(notice, Plan.NO_CHANNEL)) && taken.add(key(notice, channel));
    }

    /** It was not done after all. */
    synchronized void giveBack(String notice, String channel) {
        taken.remove(key(notice, channel));
    }

    /** What the channel has of that thread, oldest first. */
    synchronized List<Delivery> sent(String thread, String channel) {
        return sent(thread).stream()
                .filter(delivery -> delivery.channel().equals(channel))
                .toList();
    }

    /** What any channel has of that thread, oldest first. */
    synchronized List<Delivery> sent(String thread) {
        return byThread.getOrDefault(thread, List.of()).stream()
                .filter(delivery -> delivery.status() == Delivery.Status.SENT)
                .sorted(Comparator.comparing(Delivery::at))
                .toList();
    }

    /** The channels that have something of that thread. */
    Set<String> channels(String thread) {
        Set<String> channels = new HashSet<>();
        sent(thread).forEach(delivery -> channels.add(delivery.channel()));
        return channels;
    }

    /** When somebody was first told of that notice, or it was first tried. */
    synchronized Optional<Instant> toldSince(String notice) {
        return Optional.ofNullable(toldSince.get(notice));
    }

    private static String key(String notice, String channel) {
        return notice + '\n' + channel;
    }
}
