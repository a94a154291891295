package io.sturmwarnung.console.page;

import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.core.playbook.Translated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What to do, in the reader's language. */
record PlaybookView(
        String title,
        int version,
        String responsibility,
        String strategy,
        List<Step> steps,
        List<String> dos,
        List<String> donts,
        String holdingStatement,
        String apology,
        String source) {

    /** The playbook with deadlines counted from that alert. */
    static PlaybookView of(Playbook playbook, Instant alert, Words words) {
        return new PlaybookView(
                playbook.title().in(words.language()),
                playbook.version(),
                words.text("responsibility." + code(playbook.responsibility())),
                words.text("strategy." + code(playbook.strategy())),
                playbook.steps().stream().map(step -> Step.of(step, alert, words)).toList(),
                in(words, playbook.dos()),
                in(words, playbook.donts()),
                in(words, playbook.holdingStatement()),
                in(words, playbook.apology()),
                playbook.source());
    }

    private static List<String> in(Words words, List<Translated> texts) {
        return texts.stream().map(text -> text.in(words.language())).toList();
    }

    private static String in(Words words, Translated text) {
        return text == null ? "" : text.in(words.language());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One thing to do.
     *
     * @param within how long after the alert, in words
     * @param deadline when it should be done, or {@code null} if nobody was alerted yet
     */
    record Step(String action, String role, String within, Instant deadline, String reason) {
        static Step of(PlaybookStep step, Instant alert, Words words) {
            return new Step(
                    step.action().in(words.language()),
                    step.roleIn(words.language()),
                    duration(step.within(), words),
                    alert == null ? null : alert.plus(step.within()),
                    step.reason() == null ? "" : step.reason().in(words.language()));
        }

        private static String duration(Duration within, Words words) {
            boolean hours = within.toMinutes() >= 60 && within.toMinutesPart() == 0;
            return hours
                    ? words.text("step.hours", within.toHours())
                    : words.text("step.minutes", within.toMinutes());
        }
    }
}
