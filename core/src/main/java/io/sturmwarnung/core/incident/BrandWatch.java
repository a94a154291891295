package io.sturmwarnung.core.incident;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Brand;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Watches one brand: counts its mentions, keeps its baseline, and follows its incident. All state
 * of a brand is in here; it is changed at the end of each slot only, so that the outcome does not
 * depend on the order in which the slot's mentions came in.
 */
public final class BrandWatch {

    /** The finest step of time: mentions are counted slot by slot. */
    public static final Duration SLOT = Duration.ofSeconds(10);

    /**
     * Counts the mentions observed in the slot that ends then, in any order, and looks for a storm.
     * Slots must be given in order of time; slots without mentions may be left out, except that
     * every full minute must be given while {@link #idle()} is false.
     */
    public Findings endOfSlot(
            Instant end,
            List<Mention> mentions,
            Brand brand,
            String watchlistVersion,
            PlaybookCatalog playbooks) {
        return new Findings(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether nothing is in the windows and no incident is open, so that time may pass unseen. */
    public boolean idle() {
        return true;
    }

    /** Writes the whole state. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(1);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static BrandWatch readFrom(DataInput in) throws IOException {
        in.readInt();
        return new BrandWatch();
    }
}
