package io.sturmwarnung.console.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.sturmwarnung.console.live.StormWatch;
import io.sturmwarnung.console.metrics.ConsoleMetrics;
import io.sturmwarnung.console.page.Pages;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.elastic.action.ActionLog;
import io.sturmwarnung.elastic.search.StormReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;

/** The console: pages for on-call and analysts, live until it is closed. */
public final class ConsoleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleServer.class);

    /** How soon a browser that has gone is noticed; proxies tend to cut silence after 60 s. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ConsoleSettings settings;
    private final StormWatch watch;
    private final ConsoleMetrics metrics;
    private final Javalin javalin;

    private ConsoleServer(
            ConsoleSettings settings, StormWatch watch, ConsoleMetrics metrics, Javalin javalin) {
        this.settings = settings;
        this.watch = watch;
        this.metrics = metrics;
        this.javalin = javalin;
    }

    /** Starts it; a reader that does not answer yet is no obstacle, the page says so. */
    public static ConsoleServer start(
            ConsoleSettings settings,
            StormReader reader,
            ActionLog actions,
            Watchlist watchlist,
            PlaybookCatalog playbooks) {
        return start(settings, reader, actions, new Pages(watchlist, playbooks), HEARTBEAT);
    }

    static ConsoleServer start(
            ConsoleSettings settings,
            StormReader reader,
            ActionLog actions,
            Pages pages,
            Duration heartbeat) {
        if (!settings.loopback()) {
            LOG.warn(
                    "The console listens at {} and asks nobody for a password: everyone who can"
                            + " connect can read it, correct moods, and acknowledge and silence storms",
                    settings.host());
        }
        StormWatch watch = StormWatch.start(reader, settings.refresh(), Clock.systemUTC());
        ConsoleMetrics metrics = new ConsoleMetrics(watch::state, Clock.systemUTC());
        Gatekeeper gatekeeper = new Gatekeeper(settings.ownNames());
        Routes routes = new Routes(gatekeeper, watch, reader, actions, pages, settings, heartbeat);
        try {
            Javalin javalin = Javalin.create(config -> configure(config, routes, metrics));
            javalin.start(settings.host(), settings.port());
            return new ConsoleServer(settings, watch, metrics, javalin);
        } catch (RuntimeException e) {
            watch.close();
            throw e;
        }
    }

    /** The port it listens at. */
    public int port() {
        return javalin.port();
    }

    /** Where to point a browser. */
    public URI address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + port() + "/");
    }

    /**
     * The same log, which tells the metrics at {@code /metrics} what became of each notice.
     *
     * @param channels ids of those that are configured, which are counted from 0
     */
    public ActionLog counting(ActionLog log, Collection<String> channels) {
        return metrics.counting(log, channels);
    }

    private static void configure(JavalinConfig config, Routes routes, ConsoleMetrics metrics) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.requestLogger.http((ctx, millis) -> metrics.answered(ctx));
        routes.addTo(config.routes);
        config.routes.get("/metrics", metrics::scrape);
    }

    @Override
    public void close() {
        // The watch first: it lets go of the browsers that wait for events.
        watch.close();
        javalin.stop();
    }
}
