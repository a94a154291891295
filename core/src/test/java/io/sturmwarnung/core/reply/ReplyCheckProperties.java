package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.text.Language;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;

class ReplyCheckProperties {
    private static final List<String> PIECES =
            List.of(
                    "Es tut uns leid",
                    ", aber ",
                    "falls sich jemand ",
                    "verletzt fühlt. ",
                    "we're ",
                    "sorry ",
                    "if anyone was offended. ",
                    "„",
                    "“",
                    "\"",
                    "[",
                    "]",
                    "\n",
                    "\u0000",
                    "🙂",
                    "\uD83D",
                    "ü",
                    "u\u0308",
                    "\u00AD",
                    "@x ",
                    "https://x.y ",
                    "a@b.de ",
                    "1.2:3",
                    "𝟏",
                    " Einzelfall ",
                    "ABCDEF ",
                    "!!!",
                    "…",
                    "'",
                    "’",
                    "> ",
                    "%");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(200));
    }

    @Property(tries = 300)
    void quotesWhatStandsThere(@ForAll("texts") String text, @ForAll Language language) {
        ReplyReview review = ReplyCheck.of(language).check(text);

        for (ReplyFinding finding : review.findings()) {
            assertThat(finding.start()).isBetween(0, finding.end());
            assertThat(finding.end()).isLessThanOrEqualTo(text.length());
            assertThat(finding.quote()).isEqualTo(text.substring(finding.start(), finding.end()));
        }
        assertThat(review.components().values())
                .allSatisfy(quote -> assertThat(text).contains(quote));
        assertThat(review.score()).isBetween(0.0, 1.0);
        assertThat(review.findings().isEmpty())
                .isEqualTo(review.verdict() == ReplyReview.Verdict.PASS);
    }

    /** As long as a post may be; what is not linear would not end. */
    @Property(tries = 8)
    void answersTheLongestTexts(@ForAll("texts") String text) {
        String unit = text.isEmpty() ? "a" : text;
        String longest = unit.repeat(100_000 / unit.length());

        assertThat(ReplyCheck.of(Language.GERMAN).check(longest).language())
                .isEqualTo(Language.GERMAN);
    }
}
