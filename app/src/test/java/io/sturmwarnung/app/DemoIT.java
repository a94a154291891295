package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Each scenario through the real jobs into the real Elasticsearch. */
class DemoIT {
    private static final Pattern INCIDENT = Pattern.compile("Incident of (\\w+), level (\\d)");
    private static final Pattern AFTER_TRIGGER =
            Pattern.compile("the first alert came (\\d+) (s|min) after it");

    @TempDir Path data;

    private TestingSturm.Outcome demo(String scenario) {
        return TestingSturm.run(
                "demo", "--once", "--scenario", scenario, "--data", data.toString());
    }

    private static List<MatchResult> incidents(TestingSturm.Outcome outcome) {
        return INCIDENT.matcher(outcome.out()).results().toList();
    }

    private static long secondsAfterTrigger(TestingSturm.Outcome outcome) {
        MatchResult found =
                AFTER_TRIGGER.matcher(outcome.out()).results().findFirst().orElseThrow();
        return Long.parseLong(found.group(1)) * (found.group(2).equals("min") ? 60 : 1);
    }

    @Test
    void hotlineBecomesOneStorm_toldWithinHalfAnHour() {
        TestingSturm.Outcome outcome = demo("hotline");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(incidents(outcome)).as(outcome.out()).hasSize(1);
        assertThat(incidents(outcome).getFirst().group(1)).isEqualTo("nordlicht");
        assertThat(Integer.parseInt(incidents(outcome).getFirst().group(2))).isGreaterThan(3);
        assertThat(secondsAfterTrigger(outcome)).isLessThanOrEqualTo(30 * 60);
        assertThat(outcome.out())
                .containsPattern("9,\\d{3} posts read \\(0 rejected, 0 duplicate, 0 late\\)")
                .containsPattern("8,\\d{3} mentions of nordlicht are indexed")
                .containsPattern(
                        "[\\d,]+ questions to nordlicht, [\\d,]+ answered \\(median .*hotline [1-9]")
                .contains("cause     deflection", "playbook  deflection", "onset", "peak");
    }

    @Test
    void misfireIsToldAtTheFirstOwnPost() {
        TestingSturm.Outcome outcome = demo("misfire");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(incidents(outcome)).as(outcome.out()).isNotEmpty();
        assertThat(secondsAfterTrigger(outcome)).isLessThanOrEqualTo(10);
        assertThat(outcome.out()).contains("cause     offensive-post", "x:500191");
    }

    @Test
    void quietRaisesNoAlert() {
        TestingSturm.Outcome outcome = demo("quiet");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(incidents(outcome)).as(outcome.out()).isEmpty();
        assertThat(outcome.out()).contains("No incident", "mentions of birkenhof are indexed");
    }
}
