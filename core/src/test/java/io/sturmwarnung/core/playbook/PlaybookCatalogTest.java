package io.sturmwarnung.core.playbook;

import static io.sturmwarnung.core.playbook.TestingPlaybooks.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sturmwarnung.core.triage.Cause;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;

class PlaybookCatalogTest {
    private static final List<Playbook> PLAYBOOKS =
            List.of(
                    playbook("all", EnumSet.allOf(Cause.class), 0, 6),
                    playbook("few", Set.of(Cause.PRICE, Cause.OUTAGE), 0, 1),
                    playbook("one-wide", Set.of(Cause.PRICE), 1, 6),
                    playbook("one-narrow", Set.of(Cause.PRICE), 5, 6),
                    playbook("b", Set.of(Cause.RUMOUR), 0, 6),
                    playbook("a", Set.of(Cause.RUMOUR), 0, 6));

    @Test
    void prefersFewerCauses_thenFewerLevels_thenTheId() {
        PlaybookCatalog catalog = new PlaybookCatalog(PLAYBOOKS);

        assertThat(catalog.choose(Cause.UNKNOWN, 3).id()).isEqualTo("all");
        assertThat(catalog.choose(Cause.PRICE, 0).id()).isEqualTo("few");
        assertThat(catalog.choose(Cause.PRICE, 1).id()).isEqualTo("one-wide");
        assertThat(catalog.choose(Cause.PRICE, 5).id()).isEqualTo("one-narrow");
        assertThat(catalog.choose(Cause.OUTAGE, 2).id()).isEqualTo("all");
        assertThat(catalog.choose(Cause.RUMOUR, 2).id()).isEqualTo("a");
    }

    @Property(tries = 50)
    void choosesTheSame_whateverTheOrderOfFiles(@ForAll Random random, @ForAll Cause cause) {
        List<Playbook> shuffled = new ArrayList<>(PLAYBOOKS);
        Collections.shuffle(shuffled, random);

        for (int level = 0; level <= 6; level++) {
            assertThat(new PlaybookCatalog(shuffled).choose(cause, level))
                    .isEqualTo(new PlaybookCatalog(PLAYBOOKS).choose(cause, level));
        }
    }

    @Test
    void saysWhichOneIsMissing_whenNoneApplies() {
        PlaybookCatalog catalog =
                new PlaybookCatalog(List.of(playbook("a", Set.of(Cause.DATA_LEAK), 2, 6)));

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> catalog.choose(Cause.DATA_LEAK, 1))
                .withMessage("no playbook for cause data-leak at level 1");
    }

    @Test
    void findsById() {
        PlaybookCatalog catalog = new PlaybookCatalog(PLAYBOOKS);

        assertThat(catalog.byId("few")).contains(PLAYBOOKS.get(1));
        assertThat(catalog.byId("many")).isEmpty();
    }
}
