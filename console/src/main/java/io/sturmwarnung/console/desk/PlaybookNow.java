package io.sturmwarnung.console.desk;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.core.playbook.Circumstances;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.playbook.PlaybookChoice;
import io.sturmwarnung.core.playbook.Translated;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The playbook of an incident, weighed again with what people have confirmed since it was chosen:
 * the jobs raise alerts before anybody can have confirmed anything.
 *
 * @param playbook what to do, or {@code null} if the catalogue does not know it
 * @param reasons why this one, as the newest alert has them
 * @param heldBack why an apology has to wait now; empty where it has not
 * @param facts the confirmation that holds, or {@code null}
 */
public record PlaybookNow(
        Playbook playbook,
        List<Translated> reasons,
        List<Translated> heldBack,
        IncidentAction facts) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Weighs it with the figures of the newest alert, or the incident's own if there is none. */
    public static PlaybookNow of(
            Incident incident,
            List<Alert> alerts,
            List<IncidentAction> actions,
            PlaybookCatalog playbooks) {
        Optional<IncidentAction> facts = IncidentAction.confirmedFacts(actions);
        Circumstances now =
                alerts.isEmpty()
                        ? circumstances(incident, facts.isPresent())
                        : circumstances(alerts.getLast(), facts.isPresent());
        Optional<PlaybookChoice> choice = playbooks.chooseAgain(incident.playbook(), now);
        List<Translated> told =
                alerts.isEmpty() ? List.of() : alerts.getLast().evidence().playbookReasons();
        return new PlaybookNow(
                choice.map(PlaybookChoice::playbook).orElse(null),
                told.isEmpty() ? choice.map(PlaybookChoice::reasons).orElse(List.of()) : told,
                choice.map(PlaybookChoice::heldBecause).orElse(List.of()),
                facts.orElse(null));
    }

    /** Whether an apology may go out because somebody has confirmed the facts. */
    public boolean released() {
        return facts != null && heldBack.isEmpty();
    }

    /** What the confirmation changes, in one sentence; empty if there is none. */
    public Optional<Translated> explanation() {
        if (facts == null) {
            return Optional.empty();
        }
        String at = TIME.format(facts.at());
        return Optional.of(
                released()
                        ? new Translated(
                                "Entschuldigung frei: Tatsachen bestätigt von %s, %s."
                                        .formatted(facts.person(), at),
                                "Apology released: facts confirmed by %s, %s."
                                        .formatted(facts.person(), at))
                        : new Translated(
                                "Tatsachen bestätigt von %s, %s; die Entschuldigung wartet trotzdem."
                                        .formatted(facts.person(), at),
                                "Facts confirmed by %s, %s; the apology still has to wait."
                                        .formatted(facts.person(), at)));
    }

    private static Circumstances circumstances(Alert alert, boolean confirmed) {
        BrandMetrics metrics = alert.evidence().metrics();
        return new Circumstances(
                alert.cause(),
                alert.level(),
                metrics.hour().negative(),
                metrics.inputs().discounted(),
                confirmed);
    }

    private static Circumstances circumstances(Incident incident, boolean confirmed) {
        return new Circumstances(
                incident.cause(),
                incident.level(),
                incident.peakNegative(),
                incident.inputs().discounted(),
                confirmed);
    }
}
