package io.sturmwarnung.dashboards.check;

import static org.assertj.core.api.Assertions.assertThat;

/** Says that a file breaks one rule, and where. */
final class RuleAssert {

    /** All problems are of that rule, and one of them says so of that object. */
    static void assertBreaks(TestingFile file, int rule, String object, String message) {
        assertThat(file.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.rule()).isEqualTo(rule))
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo(TestingFile.NAME))
                .anySatisfy(
                        problem -> {
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.object()).isEqualTo(object);
                            assertThat(problem.message()).contains(message);
                        });
    }

    private RuleAssert() {}
}
