package io.sturmwarnung.app.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.sturmwarnung.core.alert.Alert;
import io.sturmwarnung.core.incident.Incident;
import io.sturmwarnung.core.notification.Delivery;
import io.sturmwarnung.core.notification.IncidentAction;
import io.sturmwarnung.elastic.search.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a drill went. Event time is the time of the invented storm; everything else was measured by
 * the clock.
 *
 * @param incident the invented storm
 * @param alerts what was raised, oldest first
 * @param started when the storm's posts began to be read, by the clock
 * @param stepsOfPlaybook how many steps the playbook has
 * @param timeline what people did, and who was told
 */
public record DrillReport(
        Incident incident,
        List<Alert> alerts,
        Instant started,
        int stepsOfPlaybook,
        Timeline timeline) {
    private static final double SECONDS_A_MINUTE = 60;

    public DrillReport {
        alerts = List.copyOf(alerts);
    }

    /** Minutes of the storm's own time from its first critical post to the first alert. */
    public double minutesToAlert() {
        return minutes(incident.onset(), alerts.getFirst().createdAt());
    }

    /** When the first channel had an alert, by the clock. */
    public Optional<Instant> told() {
        return timeline.deliveries().stream()
                .filter(delivery -> delivery.status() == Delivery.Status.SENT)
                .map(Delivery::at)
                .min(Instant::compareTo);
    }

    /** The first acknowledgement. */
    public Optional<IncidentAction> acknowledgement() {
        return timeline.actions().stream().filter(IncidentAction::takesCharge).findFirst();
    }

    /** Steps that somebody did, each once, in the order in which they were done. */
    public List<IncidentAction> steps() {
        List<IncidentAction> steps = new ArrayList<>();
        for (IncidentAction action : timeline.actions()) {
            boolean again = steps.stream().anyMatch(step -> step.detail().equals(action.detail()));
            if (action.kind() == IncidentAction.Kind.STEP && !again) {
                steps.add(action);
            }
        }
        return steps;
    }

    /** Whether there is nothing left to wait for. */
    public boolean complete() {
        return acknowledgement().isPresent() && steps().size() >= stepsOfPlaybook;
    }

    /** Minutes by the clock since people were told, or since the drill began if nobody was. */
    private double sinceTold(Instant time) {
        return minutes(told().orElse(started), time);
    }

    private static double minutes(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis())
                / (SECONDS_A_MINUTE * Duration.ofSeconds(1).toMillis());
    }

    /** For programs; times that do not exist are {@code null}. */
    public String json() {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode json = mapper.createObjectNode();
        json.put("drill", true)
                .put("brand", incident.brand())
                .put("incident", incident.id())
                .put("level", incident.level())
                .put("playbook", incident.playbook())
                .put("alerts", alerts.size())
                .put("minutesToAlert", minutesToAlert())
                .put("secondsUntilTold", told().map(this::secondsUntil).orElse(null))
                .put("minutesToAcknowledge", minutesToAcknowledge())
                .put("acknowledgedBy", acknowledgement().map(IncidentAction::person).orElse(null))
                .put("stepsOfPlaybook", stepsOfPlaybook);
        addSteps(json.putArray("steps"));
        addChannels(json.putArray("channels"));
        return json.toPrettyString();
    }

    private void addSteps(ArrayNode steps) {
        for (IncidentAction step : steps()) {
            steps.addObject()
                    .put("step", step.detail())
                    .put("by", step.person())
                    .put("minutes", sinceTold(step.at()));
        }
    }

    private void addChannels(ArrayNode channels) {
        for (ChannelResult channel : channels()) {
            channels.addObject()
                    .put("channel", channel.channel())
                    .put("sent", channel.sent())
                    .put("heldBack", channel.heldBack())
                    .put("failed", channel.failed())
                    .put("reason", channel.reason());
        }
    }

    private Double minutesToAcknowledge() {
        return acknowledgement().map(action -> sinceTold(action.at())).orElse(null);
    }

    private Double secondsUntil(Instant time) {
        return SECONDS_A_MINUTE * minutes(started, time);
    }

    /** What became of the notices on each channel that was asked, by its id. */
    public List<ChannelResult> channels() {
        TreeMap<String, List<Delivery>> byChannel = new TreeMap<>();
        for (Delivery delivery : timeline.deliveries()) {
            byChannel.computeIfAbsent(delivery.channel(), id -> new ArrayList<>()).add(delivery);
        }
        return byChannel.entrySet().stream()
                .map(entry -> ChannelResult.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** For people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Drill of " + incident.brand() + ", level " + incident.level());
        lines.add(
                line(
                        "  alerted       %.0f min after the first critical post (in the storm's own"
                                + " time)",
                        minutesToAlert()));
        lines.add(
                told().map(
                                at ->
                                        line(
                                                "  told          %.0f s after the drill began, by"
                                                        + " the clock",
                                                secondsUntil(at)))
                        .orElse("  told          no channel has got it"));
        lines.add(
                acknowledgement()
                        .map(
                                action ->
                                        line(
                                                "  acknowledged  by %s, %.1f min after being told",
                                                action.person(), sinceTold(action.at())))
                        .orElse("  acknowledged  by nobody"));
        lines.add(line("  steps done    %d of %d", steps().size(), stepsOfPlaybook));
        steps().forEach(step -> lines.add(line("    %s (%s)", step.detail(), step.person())));
        channels().forEach(channel -> lines.add("  channel       " + channel.text()));
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
