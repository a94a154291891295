package io.sturmwarnung.console.metrics;

import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.sturmwarnung.console.live.StormState;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.elastic.action.ActionLog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

/** What Prometheus can be told of a console, drills left out. Threads may share it. */
public final class ConsoleMetrics {
    /** Notices by channel and by what became of them: sent, suppressed, failed, retrying. */
    public static final String NOTICES = "sturm_notices_total";

    /** Answers to HTTP requests, by method and status. */
    public static final String HTTP_REQUESTS = "sturm_http_requests_total";

    /** Others are counted as one, for anybody may invent methods. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Counter notices;
    private final Counter requests;

    /** {@code state} is what the console knows at any time. */
    public ConsoleMetrics(Supplier<StormState> state, Clock clock) {
        registry.register(new StateCollector(state, clock));
        notices =
                Counter.builder()
                        .name(NOTICES)
                        .help("What became of notices, by channel")
                        .labelNames("channel", "status")
                        .register(registry);
        requests =
                Counter.builder()
                        .name(HTTP_REQUESTS)
                        .help("HTTP requests that were answered")
                        .labelNames("method", "status")
                        .register(registry);
    }

    /** Every name under which there may be figures. */
    public static Set<String> names() {
        Set<String> names = StateCollector.names();
        names.add(NOTICES);
        names.add(HTTP_REQUESTS);
        return names;
    }

    /**
     * The same log; what becomes of a notice is counted once it is kept. The counts of those
     * channels begin at 0: Prometheus sees no growth in a count that begins at 1.
     */
    public ActionLog counting(ActionLog log, Collection<String> channels) {
        for (String channel : channels) {
            for (Delivery.Status status : Delivery.Status.values()) {
                notices.initLabelValues(channel, status.code());
            }
        }
        return new CountingActionLog(log, this);
    }

    /** Drills are in none of the figures, as in the console. */
    void count(Delivery delivery) {
        if (delivery.drill()) {
            return;
        }
        notices.labelValues(delivery.channel(), delivery.status().code()).inc();
    }

    /** Counts an answer. */
    public void answered(Context ctx) {
        String method = ctx.method().name();
        requests.labelValues(
                        METHODS.contains(method) ? method : "other",
                        String.valueOf(ctx.status().getCode()))
                .inc();
    }

    /** Answers with all figures in Prometheus' text format. */
    public void scrape(Context ctx) {
        ctx.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(text());
    }

    private byte[] text() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            writer.write(text, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return text.toByteArray();
    }
}
