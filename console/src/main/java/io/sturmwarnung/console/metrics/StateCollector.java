package io.sturmwarnung.console.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.sturmwarnung.console.live.Snapshot;
import io.sturmwarnung.console.live.StormState;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.elastic.search.WaitingQuestions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Figures of the last known state. While the index is silent nothing is said of brands, so that
 * what is old is not taken for new; the age of the last sign of life goes on growing.
 */
final class StateCollector implements MultiCollector {
    private static final String ANSWERING = "sturm_elasticsearch_answering";
    private static final String HEARTBEAT_AGE = "sturm_heartbeat_age_seconds";
    private static final String BLIND = "sturm_channel_blind";

    private final Supplier<StormState> state;
    private final Clock clock;

    /** A figure that each brand has. */
    private enum OfBrand {
        LEVEL("sturm_brand_level", "Level on the Shitstorm-Skala now, 0 to 6"),
        INCIDENTS("sturm_incidents_open", "Incidents that go on, without drills"),
        QUESTIONS("sturm_questions_open", "Questions that wait for an answer"),
        OVERDUE("sturm_questions_overdue", "Questions that wait and whose time is over");

        private final String title;
        private final String help;

        OfBrand(String title, String help) {
            this.title = title;
            this.help = help;
        }
    }

    StateCollector(Supplier<StormState> state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    static Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of(ANSWERING, HEARTBEAT_AGE, BLIND));
        for (OfBrand figure : OfBrand.values()) {
            names.add(figure.title);
        }
        return names;
    }

    @Override
    public MetricSnapshots collect() {
        StormState now = state.get();
        MetricSnapshots.Builder figures = MetricSnapshots.builder();
        figures.metricSnapshot(
                gauge(ANSWERING, "Whether Elasticsearch answered when it was last asked: 1 or 0")
                        .dataPoint(point(Labels.EMPTY, now.answering() ? 1 : 0))
                        .build());
        if (now.liveness().heartbeat() != null) {
            figures.metricSnapshot(
                    gauge(HEARTBEAT_AGE, "Age of the last sign of life of the jobs")
                            .dataPoint(
                                    point(
                                            Labels.EMPTY,
                                            (double)
                                                    now.liveness()
                                                            .age(clock.instant())
                                                            .toSeconds()))
                            .build());
        }
        if (now.answering()) {
            addBlind(now, figures);
            addBrands(now.snapshot(), figures);
        }
        return figures.build();
    }

    private static void addBlind(StormState now, MetricSnapshots.Builder figures) {
        GaugeSnapshot.Builder blind =
                gauge(BLIND, "1 for each channel from which nothing comes though something should");
        now.liveness()
                .blind()
                .forEach(alert -> blind.dataPoint(point(Labels.of("channel", alert.channel()), 1)));
        figures.metricSnapshot(blind.build());
    }

    private static void addBrands(Snapshot snapshot, MetricSnapshots.Builder figures) {
        List<Incident> open =
                snapshot.incidents().stream()
                        .filter(incident -> incident.open() && !incident.drill())
                        .toList();
        List<String> brands = brands(snapshot, open);
        for (OfBrand figure : OfBrand.values()) {
            ToDoubleFunction<String> value =
                    switch (figure) {
                        case LEVEL -> brand -> level(snapshot, brand);
                        case INCIDENTS -> brand -> of(open, brand).size();
                        case QUESTIONS -> brand -> (double) snapshot.waitingFor(brand).open();
                        case OVERDUE -> brand -> (double) snapshot.waitingFor(brand).overdue();
                    };
            GaugeSnapshot.Builder gauge = gauge(figure.title, figure.help);
            for (String brand : brands) {
                gauge.dataPoint(point(Labels.of("brand", brand), value.applyAsDouble(brand)));
            }
            figures.metricSnapshot(gauge.build());
        }
    }

    /** Everybody of whom anything is known. */
    private static List<String> brands(Snapshot snapshot, List<Incident> open) {
        Set<String> brands = new LinkedHashSet<>();
        snapshot.metrics().stream().map(BrandMetrics::brand).forEach(brands::add);
        snapshot.waiting().stream().map(WaitingQuestions::brand).forEach(brands::add);
        open.stream().map(Incident::brand).forEach(brands::add);
        return new ArrayList<>(brands);
    }

    private static int level(Snapshot snapshot, String brand) {
        return snapshot.metricsOf(brand).map(BrandMetrics::level).orElse(0);
    }

    private static List<Incident> of(List<Incident> open, String brand) {
        return open.stream().filter(incident -> incident.brand().equals(brand)).toList();
    }

    private static GaugeSnapshot.Builder gauge(String name, String help) {
        return GaugeSnapshot.builder().name(name).help(help);
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }
}
