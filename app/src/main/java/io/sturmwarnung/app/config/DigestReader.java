package io.sturmwarnung.app.config;

import io.sturmwarnung.console.channel.MailChannel;
import io.sturmwarnung.console.delivery.DigestOrder;
import io.sturmwarnung.core.digest.DigestTimes;
import io.sturmwarnung.core.notification.OpenHours;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.snakeyaml.engine.v2.nodes.Node;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the section {@code digest}. What cannot be read is replaced, and a problem noted. */
final class DigestReader {
    private static final Set<String> KEYS =
            Set.of("to", "times", "days", "zone", "language", "brands", "channel");
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(8, 30), LocalTime.of(15, 30));
    private static final String WORKING_DAYS = "mon-fri";

    private final Problems problems;
    private final EnvironmentText texts;
    private final YamlFields fields;
    private final Node node;

    DigestReader(Problems problems, EnvironmentText texts, Node node) {
        this.problems = problems;
        this.texts = texts;
        this.node = node;
        this.fields = YamlFields.of(problems, node, "digest", KEYS);
    }

    /** The order, or {@code null} if there is nothing to send it through or about. */
    DigestOrder read(Watchlist watchlist, Notifications notifications) {
        DigestTimes times = new DigestTimes(days(), times(), zone());
        String language = fields.optional("language").isPresent() ? language() : "en";
        List<InternetAddress> to = to();
        if (watchlist == null) {
            problems.add(node, "digest needs a watchlist that can be used");
            return null;
        }
        List<Brand> brands = brands(watchlist);
        return channel(notifications)
                .map(
                        channel ->
                                new DigestOrder(
                                        channel,
                                        to,
                                        times,
                                        language,
                                        brands,
                                        notifications.policy().links().console()))
                .orElse(null);
    }

    private String language() {
        return NotificationsReader.language(fields, texts);
    }

    private Optional<MailChannel> channel(Notifications notifications) {
        String wanted = texts.optional(fields, "channel");
        Optional<MailChannel> channel =
                notifications == null
                        ? Optional.empty()
                        : notifications.channels().stream()
                                .filter(MailChannel.class::isInstance)
                                .map(MailChannel.class::cast)
                                .filter(mail -> wanted == null || mail.id().equals(wanted))
                                .findFirst();
        if (channel.isEmpty()) {
            problems.add(
                    node,
                    wanted == null
                            ? "digest needs a channel of type email in notifications.channels"
                            : "digest.channel: there is no channel of type email called " + wanted);
        }
        return channel;
    }

    private List<InternetAddress> to() {
        List<InternetAddress> to = new ArrayList<>();
        for (Node each : fields.list("to")) {
            fields.text(each, fields.at("to"))
                    .ifPresent(text -> address(each, text).ifPresent(to::add));
        }
        return to;
    }

    private Optional<InternetAddress> address(Node each, String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (text.contains("@")) {
                return Optional.of(address);
            }
        } catch (AddressException e) {
            // Told below, where the text is known.
        }
        problems.add(each, "digest.to is no mail address: " + text);
        return Optional.empty();
    }

    private Set<DayOfWeek> days() {
        String days =
                fields.optional("days").isEmpty()
                        ? WORKING_DAYS
                        : fields.text("days").orElse(WORKING_DAYS);
        try {
            return OpenHours.parse(days + " 00:00-24:00").days();
        } catch (IllegalArgumentException e) {
            texts.problem(fields, "days", " must be days such as mon-fri or mon,wed,fri");
            return Set.of(DayOfWeek.MONDAY);
        }
    }

    private List<LocalTime> times() {
        if (fields.optional("times").isEmpty()) {
            return TIMES;
        }
        Set<LocalTime> times = new LinkedHashSet<>();
        for (Node each : fields.list("times")) {
            String text = fields.text(each, fields.at("times")).orElse("");
            try {
                if (!times.add(LocalTime.parse(text))) {
                    problems.add(each, "digest.times: " + text + " twice");
                }
            } catch (DateTimeException e) {
                problems.add(each, "digest.times must be times such as '08:30'");
            }
        }
        return times.isEmpty() ? TIMES : List.copyOf(times);
    }

    private ZoneId zone() {
        String text = texts.optional(fields, "zone");
        try {
            return text == null ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            texts.problem(fields, "zone", " is unknown; an example is Europe/Berlin");
            return ZoneOffset.UTC;
        }
    }

    private List<Brand> brands(Watchlist watchlist) {
        if (fields.optional("brands").isEmpty()) {
            return watchlist.brands();
        }
        List<Brand> brands = new ArrayList<>();
        for (Node each : fields.list("brands")) {
            String id = fields.text(each, fields.at("brands")).orElse("");
            watchlist
                    .brand(id)
                    .ifPresentOrElse(
                            brands::add,
                            () ->
                                    problems.add(
                                            each,
                                            "digest.brands: the watchlist has no brand " + id));
        }
        return brands;
    }
}
