package io.sturmwarnung.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GaugeTest {
    @Property
    void lightsOneSegmentForEachLevelUpToItsOwn(@ForAll @IntRange(min = -1, max = 6) int level) {
        Gauge gauge = Gauge.of(level);

        assertThat(gauge.segments()).hasSize(7);
        assertThat(gauge.segments())
                .filteredOn(segment -> segment.state().equals("on"))
                .hasSize(level + 1);
    }
}
