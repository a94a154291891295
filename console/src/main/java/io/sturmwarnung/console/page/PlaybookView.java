package io.sturmwarnung.console.page;

import io.sturmwarnung.console.desk.PlaybookNow;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookAdvice;
import io.sturmwarnung.core.playbook.PlaybookSource;
import io.sturmwarnung.core.playbook.PlaybookStep;
import io.sturmwarnung.core.playbook.Translated;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
     * The playbook with deadlines and what was done of it; {@code null} if it is unknown.
     *
     * @param from when the deadlines begin, or {@code null} if nobody was alerted yet
     */
    static PlaybookView of(
            PlaybookNow now, List<IncidentAction> actions, Instant from, Words words) {
        Playbook playbook = now.playbook();
        if (playbook == null) {
            return null;
        }
        return new PlaybookView(
                playbook.title().in(words.language()),
                playbook.version(),
                words.text("responsibility." + code(playbook.responsibility())),
                words.text("strategy." + code(playbook.strategy())),
                in(words, now.reasons()),
                in(words, now.heldBack()),
                playbook.steps().stream().map(step -> Step.of(step, from, actions, words)).toList(),
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
     * @param doneBy who did it first, or {@code null}
     * @param doneAt when, or {@code null}
     */
    record Step(
            String action,
            String role,
            String within,
            Instant deadline,
            String reason,
            String doneBy,
            Instant doneAt) {
        static Step of(
                PlaybookStep step, Instant alert, List<IncidentAction> actions, Words words) {
            Optional<IncidentAction> done =
                    actions.stream().filter(action -> isDone(step, action)).findFirst();
            return new Step(
                    step.action().in(words.language()),
                    step.roleIn(words.language()),
                    duration(step.within(), words),
                    alert == null ? null : alert.plus(step.within()),
                    step.reason().in(words.language()),
                    done.map(IncidentAction::person).orElse(null),
                    done.map(IncidentAction::at).orElse(null));
        }

        /** People do the same steps in either language. */
        private static boolean isDone(PlaybookStep step, IncidentAction action) {
            return action.kind() == IncidentAction.Kind.STEP
                    && (action.detail().equals(step.action().de().strip())
                            || action.detail().equals(step.action().en().strip()));
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
