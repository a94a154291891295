package io.sturmwarnung.console.delivery;

import io.sturmwarnung.console.channel.Letter;
import io.sturmwarnung.console.channel.Outcome;
import io.sturmwarnung.core.digest.Digest;
import io.sturmwarnung.core.digest.SentDigest;
import io.sturmwarnung.core.digest.Stretch;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.elastic.digest.DigestLog;
import io.sturmwarnung.elastic.digest.DigestSource;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Writes digests, sends them, and keeps that they were sent. */
public final class DigestDesk {
    private final DigestOrder order;
    private final DigestSource source;
    private final DigestLog log;
    private final Clock clock;

    public DigestDesk(DigestOrder order, DigestSource source, DigestLog log, Clock clock) {
        this.order = order;
        this.source = source;
        this.log = log;
        this.clock = clock;
    }

    /** What is wanted. */
    public DigestOrder order() {
        return order;
    }

    /** The digest of a brand since the last one, up to that time. */
    public Digest write(Brand brand, Instant to) {
        return write(brand, stretch(brand, to));
    }

    /**
     * Sends the digest of a brand since the last one, up to that time.
     *
     * @return how it went; what was sent is kept before this returns
     */
    public Outcome send(Brand brand, Instant to) {
        Stretch time = stretch(brand, to);
        Digest digest = write(brand, time);
        SentDigest sent = new SentDigest(brand.id(), time, order.channel().id(), clock.instant());
        Letter letter =
                new Letter(
                        sent.id(),
                        digest.subject(),
                        digest.plain(),
                        digest.html(),
                        digest.language(),
                        sent.at());
        Outcome outcome = order.channel().send(letter, order.to());
        if (outcome.sent()) {
            log.record(sent);
        }
        return outcome;
    }

    /** Whether the digest that was due then, or a later one, was sent. */
    boolean sent(Brand brand, Instant due) {
        return log.last(brand.id()).filter(last -> !last.isBefore(due)).isPresent();
    }

    private Stretch stretch(Brand brand, Instant to) {
        Optional<Instant> last = log.last(brand.id());
        return order.times().stretch(last, to);
    }

    private Digest write(Brand brand, Stretch time) {
        return Digest.of(
                source.figures(brand, time),
                order.language(),
                order.times().zone(),
                order.console());
    }
}
