package io.sturmwarnung.jobs.incident;

import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.incident.Findings;
import io.sturmwarnung.core.incident.WatchSettings;
import io.sturmwarnung.core.mention.Mention;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What is done at the end of a slot: {@link BrandWatch#endOfSlot} but in tests. */
@FunctionalInterface
interface Evaluation extends Serializable {
    Findings endOfSlot(
            BrandWatch watch,
            Instant end,
            List<Mention> mentions,
            Set<String> blind,
            WatchSettings settings);
}
