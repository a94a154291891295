package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.reply.ReplyReview.Verdict;
import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;

class ReplyCheckTest {
    @Test
    void tellsWhereAndWhy_inTheReplyAsWritten() {
        String text = "Guten Tag 👋,\n\nES WURDEN\nFEHLER GEMACHT. Das bedauern wir.";

        ReplyReview review = ReplyCheck.of().check(text);

        ReplyFinding found =
                review.findings().stream()
                        .filter(finding -> finding.rule() == ReplyRule.PASSIVE_VOICE)
                        .findFirst()
                        .orElseThrow();
        assertThat(found.quote()).isEqualTo("WURDEN\nFEHLER GEMACHT");
        assertThat(found.start()).isEqualTo(text.indexOf("WURDEN"));
        assertThat(text.substring(found.start(), found.end())).isEqualTo(found.quote());
        assertThat(found.why()).contains("wir");
        assertThat(review.verdict()).isEqualTo(Verdict.REVISE);
    }

    @Test
    void weighsComponents_asLewickiRanksThem() {
        ReplyReview review =
                ReplyCheck.of().check("We're sorry. That was our mistake, and we have fixed it.");

        assertThat(review.components())
                .containsOnlyKeys(
                        ApologyComponent.RESPONSIBILITY,
                        ApologyComponent.REPAIR,
                        ApologyComponent.REGRET)
                .containsEntry(ApologyComponent.RESPONSIBILITY, "our mistake");
        assertThat(review.score()).isEqualTo(0.66);
        assertThat(review.tone()).isEqualTo(ReplyTone.FRIENDLY);
        assertThat(
                        EnumSet.allOf(ApologyComponent.class).stream()
                                .mapToLong(component -> Math.round(component.weight() * 100))
                                .sum())
                .isEqualTo(100);
    }

    @Test
    void letsConfirmedPromisesPass() {
        String text = "Our mistake, sorry. We'll refund your ticket within 24 hours.";

        assertThat(rules(ReplyCheck.of(), text))
                .containsExactlyInAnyOrder(
                        ReplyRule.INVENTED_COMPENSATION, ReplyRule.INVENTED_DEADLINE);
        assertThat(rules(ReplyCheck.of().confirmed(EnumSet.of(Confirmed.COMPENSATION)), text))
                .containsExactly(ReplyRule.INVENTED_DEADLINE);
        assertThat(rules(ReplyCheck.of().confirmed(EnumSet.allOf(Confirmed.class)), text))
                .isEmpty();
    }

    @Test
    void readsUmlautsHoweverTheyAreWritten() {
        for (String text :
                List.of(
                        "Falls sich jemand verletzt fühlt",
                        "Falls sich jemand verletzt fuehlt",
                        "FALLS SICH JEMAND VERLETZT FU\u0308HLT")) {
            assertThat(rules(ReplyCheck.of(Language.GERMAN), text))
                    .contains(ReplyRule.CONDITIONAL_APOLOGY);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Das war kein Missverständnis. Wir haben einen Fehler gemacht und beheben ihn.",
                "Nicht der Kunde ist schuld, sondern wir. Wir klären das.",
                "Sie nennen es „ein Einzelfall, halb so wild“. Wir klären, was passiert ist.",
                "We do not call it an isolated incident. We are looking into it.",
                "You wrote \"mistakes were made\". Thank you for telling us.",
                "Wir haben geschrieben, das sei ein Einzelfall. Das war falsch."
                        + " Wir entschuldigen uns und klären es.",
            })
    void leavesNegationsAndOtherPeoplesWordsAlone(String text) {
        assertThat(rules(ReplyCheck.of(), text)).isEmpty();
    }

    @Test
    void leavesQuotedLinesAlone_butNotAReplyInQuotationMarks() {
        String quoted = "> Es wurden Fehler gemacht, ein Einzelfall, sagt ihr. Halb so wild?\n";

        assertThat(rules(ReplyCheck.of(), quoted + "Danke! Wir klären das.")).isEmpty();
        assertThat(rules(ReplyCheck.of(), "„Es wurden Fehler gemacht.“"))
                .contains(ReplyRule.PASSIVE_VOICE);
    }

    @Test
    void sendsNobodyAway_butOffersAChannelAfterAnAnswer() {
        String away = "Bitte wenden Sie sich an unsere Hotline.";
        String answered = "Das tut uns leid, das war unser Fehler. Wir haben ihn behoben. ";

        assertThat(rules(ReplyCheck.of(), away)).contains(ReplyRule.HOTLINE_DEFLECTION);
        assertThat(rules(ReplyCheck.of(), answered + away)).isEmpty();
    }

    @Test
    void answersTextsOfNoTellableLanguage() {
        assertThat(ReplyCheck.of().check("").verdict()).isEqualTo(Verdict.PASS);
        assertThat(ReplyCheck.of().check("👍👍👍").verdict()).isEqualTo(Verdict.PASS);
        assertThat(ReplyCheck.of().check("Sorry!").language()).isNotEqualTo(Language.OTHER);
    }

    private static List<ReplyRule> rules(ReplyCheck check, String text) {
        return check.check(text).findings().stream().map(ReplyFinding::rule).distinct().toList();
    }
}
