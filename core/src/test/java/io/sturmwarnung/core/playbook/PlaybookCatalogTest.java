package io.sturmwarnung.core.playbook;

import static io.sturmwarnung.core.playbook.TestingPlaybooks.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sturmwarnung.core.triage.Cause;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
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

        assertThat(choose(catalog, Cause.UNKNOWN, 3)).isEqualTo("all");
        assertThat(choose(catalog, Cause.PRICE, 0)).isEqualTo("few");
        assertThat(choose(catalog, Cause.PRICE, 1)).isEqualTo("one-wide");
        assertThat(choose(catalog, Cause.PRICE, 5)).isEqualTo("one-narrow");
        assertThat(choose(catalog, Cause.OUTAGE, 2)).isEqualTo("all");
        assertThat(choose(catalog, Cause.RUMOUR, 2)).isEqualTo("a");
    }

    @Property(tries = 50)
    void choosesTheSame_whateverTheOrderOfFiles(@ForAll Random random, @ForAll Cause cause) {
        List<Playbook> shuffled = new ArrayList<>(PLAYBOOKS);
        Collections.shuffle(shuffled, random);

        for (int level = 0; level <= 6; level++) {
            Circumstances now = Circumstances.of(cause, level);
            assertThat(new PlaybookCatalog(shuffled).choose(now))
                    .isEqualTo(new PlaybookCatalog(PLAYBOOKS).choose(now));
        }
    }

    @Test
    void saysWhichOneIsMissing_whenNoneApplies() {
        PlaybookCatalog catalog =
                new PlaybookCatalog(List.of(playbook("a", Set.of(Cause.DATA_LEAK), 2, 6)));

        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> catalog.choose(Circumstances.of(Cause.DATA_LEAK, 1)))
                .withMessage("no playbook for cause data-leak at level 1");
    }

    @Test
    void travelsToWhereItIsNeeded() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(PlaybookCatalog.bundled());
        }

        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((PlaybookCatalog) in.readObject()).playbooks())
                    .isEqualTo(PlaybookCatalog.bundled().playbooks());
        }
    }

    @Test
    void findsById() {
        PlaybookCatalog catalog = new PlaybookCatalog(PLAYBOOKS);

        assertThat(catalog.byId("few")).contains(PLAYBOOKS.get(1));
        assertThat(catalog.byId("many")).isEmpty();
    }

    private static String choose(PlaybookCatalog catalog, Cause cause, int level) {
        return catalog.choose(Circumstances.of(cause, level)).playbook().id();
    }
}
