package io.sturmwarnung.core.learning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import java.util.ArrayList;
import java.util.List;

class FoldsProperties {

    @Property(tries = 100)
    void partEverything_evenly_theSameWayEachTime(
            @ForAll @IntRange(min = 20, max = 500) int size,
            @ForAll @IntRange(min = 2, max = 10) int count,
            @ForAll long seed) {
        Folds folds = new Folds(size, count, seed);
        List<Integer> all = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            List<Integer> inside = folds.inside(part);
            assertThat(inside).isEqualTo(new Folds(size, count, seed).inside(part));
            assertThat(inside.size()).isBetween(size / count, size / count + 1);
            assertThat(inside).doesNotContainAnyElementsOf(folds.outside(part));
            assertThat(inside.size() + folds.outside(part).size()).isEqualTo(size);
            all.addAll(inside);
        }
        assertThat(all).hasSize(size).doesNotHaveDuplicates();
    }
}
