package io.sturmwarnung.app.report;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.alert.LevelName;
import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.response.ResponseTotals;
import io.sturmwarnung.jobs.RunSummary;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a run came to, for a person who reads it on a terminal. */
public final class SummaryText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final PlaybookCatalog playbooks;

    public SummaryText(PrintWriter out, PlaybookCatalog playbooks) {
        this.out = out;
        this.playbooks = playbooks;
    }

    /**
     * Prints the summary.
     *
     * @param indexed mentions in the index by brand, asked of Elasticsearch after the run
     */
    public void print(RunSummary summary, Map<String, Long> indexed) {
        out.println(counts(summary));
        if (indexed.isEmpty()) {
            line("No mentions: no post matches a query of the watchlist.");
        }
        indexed.forEach(
                (brand, count) ->
                        line(
                                "%s of %s indexed",
                                Counted.of(count, "mention"),
                                brand + (count == 1 ? " is" : " are")));
        summary.responses().forEach((brand, totals) -> line("%s", answers(brand, totals)));
        if (summary.incidents().isEmpty()) {
            line("No incident: nothing was out of line with what is usually said.");
        }
        summary.sourceAlerts().forEach(this::print);
        summary.incidents().forEach(incident -> print(incident, summary.alerts()));
        out.flush();
    }

    private void print(SourceAlert alert) {
        line(
                alert.blind()
                        ? "Blind on %s since %s UTC, told %s UTC"
                        : "%s is heard again, it was silent since %s UTC, told %s UTC",
                alert.channel(),
                TIME.format(alert.since()),
                TIME.format(alert.createdAt()));
    }

    /** How a brand answered those who asked. */
    static String answers(String brand, ResponseTotals totals) {
        String asked =
                String.format(
                        Locale.ROOT,
                        "%,d questions to %s, %,d answered",
                        totals.asked(),
                        brand,
                        totals.answered());
        String how =
                totals.answered() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " (median %s, %.0f%% within the limit, hotline %.0f%%)",
                                words(Duration.ofMinutes(totals.medianMinutes())),
                                100 * totals.withinLimitShare(),
                                100 * totals.hotlineShare());
        return asked + how + String.format(Locale.ROOT, ", %,d overdue", totals.overdue());
    }

    /** How many posts were read, and how many of them were no use. */
    static String counts(RunSummary summary) {
        return String.format(
                Locale.ROOT,
                "%s read (%,d rejected, %,d duplicate, %,d late) in %.1f s",
                Counted.of(summary.read(), "post"),
                summary.rejected(),
                summary.duplicate(),
                summary.late(),
                summary.took().toMillis() / 1000.0);
    }

    private void print(Incident incident, List<Alert> alerts) {
        line("");
        line(
                "Incident of %s, level %d (%s, %s)",
                incident.brand(),
                incident.level(),
                LevelName.de(incident.level()),
                LevelName.en(incident.level()));
        line("  onset     %s UTC, the first critical post", TIME.format(incident.onset()));
        line(
                "  alerted   %s UTC, %s after it",
                TIME.format(incident.firstAlert()),
                words(Duration.between(incident.onset(), incident.firstAlert())));
        line(
                "  peak      %s UTC, %s within the hour",
                TIME.format(incident.peak()),
                Counted.of(incident.peakNegative(), "critical mention"));
        line("  end       %s", incident.open() ? "not yet" : TIME.format(incident.end()) + " UTC");
        line("  cause     %s", incident.cause().code());
        line(
                "  playbook  %s: %s",
                incident.playbook(),
                playbooks.byId(incident.playbook()).map(p -> p.title().en()).orElse("unknown"));
        List<Alert> raised =
                alerts.stream().filter(alert -> alert.incident().equals(incident.id())).toList();
        raised.stream()
                .map(alert -> alert.evidence().trigger())
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(trigger -> printTrigger(trigger, incident));
        raised.forEach(alert -> line("  alert     %s UTC, level %d", time(alert), alert.level()));
    }

    private void printTrigger(EvidencePost trigger, Incident incident) {
        line(
                "  set off   %s UTC by an own post; the first alert came %s after it",
                TIME.format(trigger.createdAt()),
                words(Duration.between(trigger.createdAt(), incident.firstAlert())));
        line("            %s: %s", trigger.id(), TerminalText.of(trigger.text()));
    }

    private static String time(Alert alert) {
        return TIME.format(alert.createdAt());
    }

    private static String words(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (duration.toSeconds() < 90) {
            return duration.toSeconds() + " s";
        }
        return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
