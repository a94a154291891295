package io.sturmwarnung.app.setup;

import io.sturmwarnung.app.config.Config;
import io.sturmwarnung.app.config.KibanaSettings;
import io.sturmwarnung.app.failure.CommandFailedException;
import io.sturmwarnung.dashboards.SavedObjects;
import io.sturmwarnung.dashboards.kibana.KibanaConnection;
import io.sturmwarnung.dashboards.kibana.KibanaVersion;
import io.sturmwarnung.dashboards.kibana.ObjectImport;
import io.sturmwarnung.dashboards.kibana.Patience;
import io.sturmwarnung.dashboards.kibana.ReaderRole;
import io.sturmwarnung.elastic.client.ElasticsearchConnection;
import io.sturmwarnung.elastic.client.ServerFeatures;
import io.sturmwarnung.elastic.index.IndexSetup;
import io.sturmwarnung.elastic.retention.RetentionSetup;
import io.sturmwarnung.elastic.security.ReaderSetup;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Prepares Elasticsearch and Kibana as configured. Each step may be done again, so a run that fails
 * half way is mended by the next one.
 */
public final class SetupRun {
    private final Config config;
    private final Patience patience;
    private final Consumer<String> out;

    /**
     * Prepares a run.
     *
     * @param patience how long a Kibana is waited for that starts
     * @param out is told each thing that was done
     */
    public SetupRun(Config config, Patience patience, Consumer<String> out) {
        this.config = config;
        this.patience = patience;
        this.out = out;
    }

    /**
     * Does all steps.
     *
     * @throws CommandFailedException if one fails: why, what is done, and what is not
     */
    public void run() throws InterruptedException {
        out.accept("Elasticsearch: " + config.elasticsearch());
        try (ElasticsearchConnection elasticsearch =
                ElasticsearchConnection.open(config.elasticsearch())) {
            elasticsearch.check();
            List<Step> steps = new ArrayList<>();
            steps.add(
                    new Step("index templates", () -> IndexSetup.install(elasticsearch.client())));
            steps.add(new Step("retention", () -> retention(elasticsearch)));
            if (config.kibana() == null) {
                doAll(steps);
                out.accept(
                        "Kibana: the configuration has no key kibana, so there is no space, no"
                                + " dashboard and no reader");
                return;
            }
            try (KibanaConnection kibana =
                    KibanaConnection.open(config.kibana().address(), patience)) {
                steps.addAll(kibanaSteps(kibana, elasticsearch));
                doAll(steps);
            }
            out.accept("Dashboards: " + config.kibana().dashboards());
        }
    }

    private List<String> retention(ElasticsearchConnection elasticsearch) {
        if (!ServerFeatures.of(elasticsearch).lifecycle()) {
            return List.of(
                    "retention: this server has none (ILM); old months stay until you delete them");
        }
        return RetentionSetup.install(elasticsearch, config.retention(), Clock.systemUTC());
    }

    private List<Step> kibanaSteps(KibanaConnection kibana, ElasticsearchConnection elasticsearch) {
        KibanaSettings settings = config.kibana();
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step(
                        "Kibana",
                        () -> {
                            out.accept("Kibana: " + settings.address());
                            return List.of("version " + KibanaVersion.check(kibana));
                        }));
        steps.add(
                new Step(
                        "space " + settings.space(),
                        () -> List.of(settings.space().install(kibana))));
        for (Map.Entry<String, String> file : SavedObjects.files().entrySet()) {
            steps.add(
                    new Step(
                            file.getKey(),
                            () ->
                                    List.of(
                                            ObjectImport.install(
                                                    kibana,
                                                    settings.space(),
                                                    file.getKey(),
                                                    file.getValue()))));
        }
        steps.add(new Step("role and user", () -> reader(kibana, elasticsearch)));
        return steps;
    }

    private List<String> reader(KibanaConnection kibana, ElasticsearchConnection elasticsearch)
            throws InterruptedException {
        if (!ServerFeatures.of(elasticsearch).security()) {
            return List.of(
                    "role and user: left out, for this Elasticsearch asks nobody for a login"
                            + " (xpack.security.enabled); whoever reaches it reads everything");
        }
        List<String> done = new ArrayList<>();
        KibanaSettings settings = config.kibana();
        done.add(ReaderRole.install(kibana, settings.space()));
        done.add(
                settings.reader() == null
                        ? "user: the configuration has no key kibana.reader, so there is none"
                        : ReaderSetup.install(
                                elasticsearch,
                                config.elasticsearch(),
                                settings.reader(),
                                ReaderRole.NAME));
        return done;
    }

    private void doAll(List<Step> steps) throws InterruptedException {
        List<String> done = new ArrayList<>();
        for (Step step : steps) {
            try {
                step.work().run().forEach(line -> out.accept("  " + line));
            } catch (RuntimeException e) {
                throw new CommandFailedException(told(e, done, steps), e);
            }
            done.add(step.name());
        }
    }

    private static String told(RuntimeException failure, List<String> done, List<Step> steps) {
        List<String> missing =
                steps.stream().map(Step::name).filter(name -> !done.contains(name)).toList();
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return """
        %s
          done: %s
          not done: %s
        Run setup again when that is mended; what is done already stays as it is."""
                .formatted(
                        reason,
                        done.isEmpty() ? "nothing" : String.join(", ", done),
                        String.join(", ", missing));
    }

    /** A thing to do, and how it is called. */
    private record Step(String name, Work work) {}

    /** Does something and says what, a line each. */
    @FunctionalInterface
    private interface Work {
        List<String> run() throws InterruptedException;
    }
}
