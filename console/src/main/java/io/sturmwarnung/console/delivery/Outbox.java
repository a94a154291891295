package io.sturmwarnung.console.delivery;

import io.sturmwarnung.console.channel.Channel;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.Notice;
import io.sturmwarnung.core.notification.NoticeLinks;
import io.sturmwarnung.core.notification.Plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands each notice to each of its channels once, or keeps why it was held back. */
final class Outbox {
    private final Map<String, ChannelWorker> workers = new LinkedHashMap<>();
    private final ChannelWorker.Records records;

    Outbox(
            List<Channel> channels,
            NoticeLinks links,
            ChannelWorker.Records records,
            Timing timing) {
        this.records = records;
        for (Channel channel : channels) {
            workers.put(
                    channel.id(),
                    new ChannelWorker(channel, links, timing.backOff(), records, timing.clock()));
        }
    }

    /** Sends it where the plan says so, and keeps why it is not sent elsewhere. */
    void carryOut(Notice notice, Plan plan, Instant now) {
        plan.heldBack()
                .forEach(
                        (channel, reason) -> {
                            if (reason.isPresent()) {
                                holdBack(notice, channel, reason.get(), now);
                            } else {
                                send(notice, channel);
                            }
                        });
    }

    private void holdBack(Notice notice, String channel, String reason, Instant now) {
        if (!records.ledger().take(notice.id(), channel)) {
            return;
        }
        Delivery held = Delivery.of(notice, channel, Delivery.Status.SUPPRESSED, 0, reason, now);
        try {
            records.log().record(held);
            records.ledger().note(held);
        } catch (RuntimeException e) {
            records.ledger().giveBack(notice.id(), channel);
            throw e;
        }
    }

    private void send(Notice notice, String channel) {
        ChannelWorker worker = workers.get(channel);
        if (worker != null
                && worker.channel().takes(notice.kind())
                && records.ledger().take(notice.id(), channel)) {
            worker.add(notice);
        }
    }

    /** Whoever was told how it began is told how it goes on. */
    void follow(Notice notice, Collection<String> channels) {
        channels.forEach(channel -> send(notice, channel));
    }

    /** Whether nothing waits or is being sent. */
    boolean idle() {
        return workers.values().stream().allMatch(ChannelWorker::idle);
    }

    /** Begins nothing more; what is being sent is finished. */
    void close() {
        workers.values().forEach(ChannelWorker::close);
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        for (ChannelWorker worker : workers.values()) {
            worker.awaitEnd(atMost);
        }
    }
}
