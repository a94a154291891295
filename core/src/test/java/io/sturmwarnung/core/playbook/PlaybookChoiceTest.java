package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.triage.Cause;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.Set;

class PlaybookChoiceTest {
    private static final PlaybookCatalog CATALOG = PlaybookCatalog.bundled();

    /** An own reply or post, a danger, a leak, an outage is there, whoever points it out. */
    private static final Set<Cause> PLAIN_TO_SEE =
            EnumSet.of(
                    Cause.SAFETY,
                    Cause.DATA_LEAK,
                    Cause.OUTAGE,
                    Cause.DEFLECTION,
                    Cause.OFFENSIVE_POST);

    @Property
    void givesAPlaybookAndAnExplanation_whateverHappens(
            @ForAll Cause cause,
            @ForAll @IntRange(max = 6) int level,
            @ForAll @IntRange(max = 500) int critical,
            @ForAll @IntRange(max = 500) int discounted,
            @ForAll boolean confirmed) {
        Circumstances now =
                new Circumstances(
                        cause, level, critical, Math.min(critical, discounted), confirmed);
        PlaybookChoice choice = CATALOG.choose(now);

        assertThat(choice.playbook().appliesTo(cause, level)).isTrue();
        assertThat(choice).isEqualTo(CATALOG.choose(now));
        assertThat(choice.reasons())
                .hasSizeBetween(2, 3)
                .allSatisfy(reason -> assertThat(reason.de()).endsWith(".").doesNotContain("%"))
                .allSatisfy(reason -> assertThat(reason.en()).endsWith(".").doesNotContain("%"));
        assertThat(choice.held())
                .isEqualTo(now.coordinated() || cause == Cause.RUMOUR || !confirmed);
        assertThat(choice.heldBecause()).hasSameSizeAs(choice.holds());
    }

    @Property
    void fightsACampaign_onlyWhereItIsOne(
            @ForAll Cause cause, @ForAll @IntRange(max = 6) int level) {
        Circumstances campaign = new Circumstances(cause, level, 80, 60, true);

        assertThat(CATALOG.choose(campaign).playbook().id().equals("campaign"))
                .isEqualTo(!PLAIN_TO_SEE.contains(cause));
        assertThat(CATALOG.choose(Circumstances.of(cause, level)).playbook().id())
                .isNotEqualTo("campaign");
    }

    @ParameterizedTest
    @CsvSource({"18, 9, false", "20, 10, true", "21, 10, false", "300, 149, false", "0, 0, false"})
    void isCoordinated_fromHalfOfTheCriticismAndTenCopiesOn(
            long critical, long discounted, boolean coordinated) {
        assertThat(new Circumstances(Cause.PRICE, 3, critical, discounted, true).coordinated())
                .isEqualTo(coordinated);
    }

    @Test
    void explainsACampaignWithItsFigures() {
        PlaybookChoice choice = CATALOG.choose(new Circumstances(Cause.PRICE, 4, 80, 60, true));

        assertThat(choice.reasons().getFirst().de())
                .isEqualTo(
                        "60 von 80 kritischen Beiträgen der letzten Stunde sind Kopien oder stammen"
                                + " von wenigen Konten.");
        assertThat(choice.holds()).containsExactly(Hold.COORDINATED);
    }

    @Test
    void warnsOfADanger_evenWhereItIsSpreadByACampaign() {
        PlaybookChoice choice = CATALOG.choose(new Circumstances(Cause.SAFETY, 4, 80, 60, false));

        assertThat(choice.playbook().id()).isEqualTo("safety");
        assertThat(choice.reasons().getFirst().en())
                .endsWith("With this cause that does not change what has to be done.");
        assertThat(choice.holds()).containsExactly(Hold.COORDINATED, Hold.UNCONFIRMED);
    }

    @Test
    void saysForWhichCausesAndLevelsAPlaybookIsMade() {
        assertThat(CATALOG.choose(Circumstances.of(Cause.PRICE, 3)).reasons())
                .extracting(Translated::en)
                .containsExactly(
                        "\"Anger about prices\" is made for exactly this cause at levels 2 to 6;"
                                + " the storm is at level 3.",
                        "Most people see no intent in it: inform first.");
        assertThat(CATALOG.choose(Circumstances.of(Cause.UNKNOWN, 3)).reasons().getFirst().de())
                .isEqualTo(
                        "„Ursache noch offen“ ist gemacht für Fälle, in denen keine Ursache"
                                + " überwiegt auf den Stufen 0 bis 6; der Sturm hat Stufe 3.");
    }

    @Test
    void holdsNothingBack_onceAPersonHasConfirmedTheFacts() {
        assertThat(CATALOG.choose(new Circumstances(Cause.DEFLECTION, 4, 80, 5, true)).held())
                .isFalse();
        assertThat(CATALOG.choose(new Circumstances(Cause.RUMOUR, 4, 80, 5, true)).holds())
                .containsExactly(Hold.RUMOUR);
    }

    @Test
    void keepsTheLineOfAnAlertShort() {
        for (Hold hold : Hold.values()) {
            assertThat(hold.brief().de()).hasSizeLessThanOrEqualTo(32);
            assertThat(hold.brief().en()).hasSizeLessThanOrEqualTo(32);
        }
    }
}
