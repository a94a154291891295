package io.sturmwarnung.app.stack;

import co.elastic.clients.elasticsearch.ElasticsearchClient;

import io.sturmwarnung.app.drill.DrillReport;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.playbook.Playbook;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.elastic.bulk.BulkOutcome;
import io.sturmwarnung.elastic.bulk.BulkWriter;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.index.Indices;
import io.sturmwarnung.elastic.search.Counts;
import io.sturmwarnung.elastic.search.ElasticStormReader;
import io.sturmwarnung.jobs.RunSummary;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people do in a drill, and its end. */
public final class DrillRun {
    private static final int INCIDENTS = 100;
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Stack stack;
    private final ElasticsearchClient client;
    private final ElasticStormReader reader;
    private final PlaybookCatalog playbooks;

    public DrillRun(Stack stack, PlaybookCatalog playbooks) {
        this.stack = stack;
        this.client = stack.connection().client();
        this.reader = new ElasticStormReader(client);
        this.playbooks = playbooks;
    }

    /** Ends every drill that is still open, such as one whose process was killed. */
    public void endAll() {
        Counts counts = new Counts(client);
        counts.refresh(Indices.INCIDENTS);
        List<IndexedDocument> ended =
                reader.incidents(INCIDENTS).stream()
                        .filter(incident -> incident.drill() && incident.open())
                        .map(incident -> Documents.of(incident.drillEnded()))
                        .toList();
        if (ended.isEmpty()) {
            return;
        }
        for (BulkOutcome outcome : new BulkWriter(stack.connection().async()).write(ended).join()) {
            if (!outcome.reason().isEmpty()) {
                throw new CommandFailedException("the drill stays open: " + outcome.reason());
            }
        }
        counts.refresh(Indices.INCIDENTS);
    }

    /** How it has gone so far; empty if the storm was not noticed. */
    public Optional<DrillReport> report(RunSummary summary, Instant started) {
        Counts counts = new Counts(client);
        counts.refresh(Indices.ACTIONS);
        return summary.incidents().stream()
                .filter(Incident::drill)
                .filter(incident -> !of(incident, summary).isEmpty())
                .findFirst()
                .map(
                        incident ->
                                new DrillReport(
                                        incident,
                                        of(incident, summary),
                                        started,
                                        playbooks
                                                .byId(incident.playbook())
                                                .map(Playbook::steps)
                                                .map(List::size)
                                                .orElse(0),
                                        reader.timeline(incident.id())));
    }

    /** Waits until somebody has acknowledged it and done every step, at most until then. */
    public DrillReport await(DrillReport first, RunSummary summary, Instant until)
            throws InterruptedException {
        DrillReport report = first;
        while (!report.complete() && Instant.now().isBefore(until)) {
            Thread.sleep(LOOK);
            report = report(summary, first.started()).orElse(report);
        }
        return report;
    }

    private static List<Alert> of(Incident incident, RunSummary summary) {
        return summary.alerts().stream()
                .filter(alert -> alert.incident().equals(incident.id()))
                .toList();
    }
}
