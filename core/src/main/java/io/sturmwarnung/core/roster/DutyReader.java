package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.notification.OpenHours;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads when somebody can be reached: {@code hours} and {@code absences} of a person. */
final class DutyReader {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_A_WEEK = 7 * MINUTES_A_DAY;

    private final Problems problems;
    private final YamlFields person;
    private final BitSet taken = new BitSet(MINUTES_A_WEEK);

    DutyReader(Problems problems, YamlFields person) {
        this.problems = problems;
        this.person = person;
    }

    Duty read() {
        Optional<Node> node = person.optional("hours");
        if (node.isEmpty()) {
            return new Duty(ZoneOffset.UTC, List.of(), absences());
        }
        YamlFields hours =
                YamlFields.of(problems, node.get(), person.at("hours"), Set.of("zone", "hours"));
        List<OpenHours> open = new ArrayList<>();
        hours.optional("hours").ifPresent(week -> week(week, hours.at("hours"), open));
        return new Duty(zone(hours), open, absences());
    }

    private ZoneId zone(YamlFields hours) {
        Optional<String> text = hours.text("zone");
        try {
            return text.map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            hours.optional("zone")
                    .ifPresent(
                            node ->
                                    problems.add(
                                            node,
                                            hours.at("zone")
                                                    + " is unknown; an example is Europe/Berlin"));
            return ZoneOffset.UTC;
        }
    }

    private void week(Node node, String path, List<OpenHours> open) {
        if (!(node instanceof MappingNode week) || week.getValue().isEmpty()) {
            problems.add(node, path + " must have days, such as mon-fri: '08:00-18:00'");
            return;
        }
        for (NodeTuple days : week.getValue()) {
            if (!(days.getKeyNode() instanceof ScalarNode key)) {
                problems.add(days.getKeyNode(), path + " must have days, such as mon-fri");
            } else if (days.getValueNode() instanceof SequenceNode several) {
                several.getValue().forEach(each -> stretch(key.getValue(), each, path, open));
            } else {
                stretch(key.getValue(), days.getValueNode(), path, open);
            }
        }
    }

    private void stretch(String days, Node node, String path, List<OpenHours> open) {
        String times = person.text(node, path + "." + days).orElse("");
        if (times.isEmpty()) {
            return;
        }
        try {
            OpenHours hours = OpenHours.parse(days + " " + times);
            if (!take(hours)) {
                problems.add(node, path + "." + days + " overlaps other hours");
            }
            open.add(hours);
        } catch (IllegalArgumentException e) {
            problems.add(node, path + "." + days + " must be such as mon-fri: '08:00-18:00'");
        }
    }

    /** Whether no minute of the week was taken before; those that were are taken all the same. */
    private boolean take(OpenHours hours) {
        boolean free = true;
        int from = hours.from().toSecondOfDay() / 60;
        int length = Math.floorMod(hours.to().toSecondOfDay() / 60 - from - 1, MINUTES_A_DAY) + 1;
        for (DayOfWeek day : hours.days()) {
            int first = (day.getValue() - 1) * MINUTES_A_DAY + from;
            for (int minute = first; minute < first + length; minute++) {
                free &= !taken.get(minute % MINUTES_A_WEEK);
                taken.set(minute % MINUTES_A_WEEK);
            }
        }
        return free;
    }

    private List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        if (person.optional("absences").isEmpty()) {
            return absences;
        }
        for (Node node : person.list("absences")) {
            String path = person.at("absences");
            YamlFields fields = YamlFields.of(problems, node, path, Set.of("from", "to"));
            Optional<LocalDate> from = date(fields, "from");
            Optional<LocalDate> to = date(fields, "to");
            if (from.isPresent() && to.isPresent()) {
                add(absences, from.get(), to.get(), node);
            }
        }
        return absences;
    }

    private void add(List<Absence> absences, LocalDate from, LocalDate to, Node node) {
        if (to.isBefore(from)) {
            problems.add(node, person.at("absences") + ": to is before from");
            return;
        }
        Absence absence = new Absence(from, to);
        if (absences.stream().anyMatch(absence::overlaps)) {
            problems.add(node, person.at("absences") + ": overlaps another absence");
        }
        absences.add(absence);
    }

    private Optional<LocalDate> date(YamlFields fields, String key) {
        Optional<String> text = fields.text(key);
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeException e) {
            fields.optional(key)
                    .ifPresent(
                            node ->
                                    problems.add(
                                            node,
                                            fields.at(key) + " must be a day such as 2026-12-24"));
            return Optional.empty();
        }
    }
}
