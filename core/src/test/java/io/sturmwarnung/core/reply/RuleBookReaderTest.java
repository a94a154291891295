package io.sturmwarnung.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sturmwarnung.core.text.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleBookReaderTest {
    @ParameterizedTest
    @EnumSource(names = {"GERMAN", "ENGLISH"})
    void everyRuleSaysWhyAndWhatIsBetter(Language language) {
        RuleBook book = RuleBook.of(language);

        assertThat(book.rules()).containsOnlyKeys(ReplyRule.values());
        assertThat(book.rules().values())
                .allSatisfy(
                        rule -> {
                            assertThat(rule.why()).isNotBlank();
                            assertThat(rule.better()).isNotBlank();
                        });
    }

    @Test
    void tellsAllProblemsAtOnce_withTheirPlaces() {
        String yaml =
                """
                groups:
                  who: [someone]
                negations: [not]
                rules:
                  - id: legalese
                    find: ['sue <whom>', 'not liable ...', 'semi;colon']
                    negation: perhaps
                    why: it hurts
                  - id: rudeness
                    why: x
                    better: y
                """;

        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> RuleBookReader.read("own.yaml", yaml, Language.ENGLISH))
                .withMessageContaining(
                        "own.yaml:6:12: the phrase \"sue <whom>\": there is no group")
                .withMessageContaining("must begin and end with a word")
                .withMessageContaining("\"semi;colon\" is no word")
                .withMessageContaining("negation must be excuses or ignored")
                .withMessageContaining("better is missing")
                .withMessageContaining("there is no rule rudeness")
                .withMessageContaining("the rule minimising is missing")
                .withMessageContaining("components is missing");
    }
}
