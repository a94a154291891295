package io.sturmwarnung.console.page;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookAdvice;
import io.sturmwarnung.core.playbook.PlaybookSource;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.core.playbook.Translated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What to do, in the reader's language.
 *
 * @param reasons why this playbook
 * @param heldBack why an apology has to wait; empty where it has not
 */
record PlaybookView(
        String title,
        int version,
        String responsibility,
        String strategy,
        List<String> reasons,
        List<String> heldBack,
        List<Step> steps,
        Advice advice,
        List<DraftView> drafts,
        List<Fact> blanks,
        List<PlaybookSource> sources) {

    /**
     * The playbook with deadlines counted from that alert.
     *
     * @param alert the newest one, or {@code null}
     * @param from when the deadlines begin, or {@code null} if nobody was alerted yet
     */
    static PlaybookView of(Playbook playbook, Alert alert, Instant from, Words words) {
        return new PlaybookView(
                playbook.title().in(words.language()),
                playbook.version(),
                words.text("responsibility." + code(playbook.responsibility())),
                words.text("strategy." + code(playbook.strategy())),
                alert == null ? List.of() : in(words, alert.evidence().playbookReasons()),
                alert == null ? List.of() : in(words, alert.evidence().heldBack()),
                playbook.steps().stream().map(step -> Step.of(step, from, words)).toList(),
                Advice.of(playbook.advice(), words),
                DraftView.all(playbook.drafts(), words),
                DraftView.blanks(playbook.drafts(), words),
                playbook.sources());
    }

    private static List<String> in(Words words, List<Translated> texts) {
        return texts.stream().map(text -> text.in(words.language())).toList();
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to keep in mind beside the steps. */
    record Advice(
            List<String> dos, List<String> donts, List<String> escalates, List<String> stops) {
        static Advice of(PlaybookAdvice advice, Words words) {
            return new Advice(
                    in(words, advice.dos()),
                    in(words, advice.donts()),
                    in(words, advice.escalates()),
                    in(words, advice.stops()));
        }
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
                    step.reason().in(words.language()));
        }

        private static String duration(Duration within, Words words) {
            if (within.toDays() >= 2 && within.equals(Duration.ofDays(within.toDays()))) {
                return words.text("step.days", within.toDays());
            }
            boolean hours = within.toMinutes() >= 60 && within.toMinutesPart() == 0;
            return hours
                    ? words.text("step.hours", within.toHours())
                    : words.text("step.minutes", within.toMinutes());
        }
    }
}
