package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.roster.Reach.Away;
import io.sturmwarnung.core.roster.Reach.InReach;
import io.sturmwarnung.core.roster.Reach.OutOfReach;
import io.sturmwarnung.core.roster.Reach.Speaker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * People, what they may answer and up to which level they may agree to a reply. What it says
 * follows from the file and the time alone.
 */
public final class Roster {
    /** Stands for every brand, or every topic. */
    public static final String ALL = "*";

    private final Map<String, Person> people = new LinkedHashMap<>();

    /** A roster of these; ids are unique, and stand-ins without an entry are nobody. */
    public Roster(List<Person> people) {
        people.forEach(person -> this.people.putIfAbsent(person.id(), person));
    }

    /** Everybody, in the order of the file. */
    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** The person of that id. */
    public Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /**
     * Who may answer then: those who know the topic or cause and are on duty; if none is, those who
     * stand in for them, and if none of these is, who stands in for these. A stand-in may answer
     * whatever the other may.
     */
    public Reach whoMayAnswer(String brand, String topicOrCause, Instant time) {
        ReachReasons reasons = ReachReasons.answering(topicOrCause);
        List<Person> asked =
                matching(person -> person.speaksFor(brand) && person.knows(topicOrCause));
        List<Speaker> speakers = onDuty(asked, time);
        if (speakers.isEmpty()) {
            speakers = standIns(asked, time);
        }
        return reach(asked, speakers, reasons, time);
    }

    /**
     * Who may agree to a reply at that level then. Nobody stands in for them: whoever may agree is
     * named with a level of their own.
     */
    public Reach approvers(String brand, int level, Instant time) {
        List<Person> asked = matching(person -> person.speaksFor(brand) && person.approves(level));
        return reach(asked, onDuty(asked, time), ReachReasons.approving(level), time);
    }

    private List<Person> matching(Predicate<Person> wanted) {
        return people.values().stream().filter(wanted).toList();
    }

    private static Reach reach(
            List<Person> asked, List<Speaker> speakers, ReachReasons reasons, Instant time) {
        if (!speakers.isEmpty()) {
            return new InReach(speakers, reasons.inReach(speakers));
        }
        List<Away> away =
                asked.stream()
                        .map(person -> new Away(person, person.duty().next(time).orElse(null)))
                        .toList();
        return new OutOfReach(away, reasons.outOfReach(away));
    }

    private static List<Speaker> onDuty(List<Person> asked, Instant time) {
        return asked.stream()
                .filter(person -> person.duty().at(time))
                .map(person -> new Speaker(person, null))
                .toList();
    }

    private List<Speaker> standIns(List<Person> asked, Instant time) {
        Map<String, Speaker> found = new LinkedHashMap<>();
        for (Person person : asked) {
            nearest(person, time)
                    .forEach(other -> found.putIfAbsent(other.id(), new Speaker(other, person)));
        }
        return List.copyOf(found.values());
    }

    /** Those on duty among the stand-ins, or else among theirs; nobody is asked twice. */
    private List<Person> nearest(Person person, Instant time) {
        Set<String> seen = new HashSet<>(Set.of(person.id()));
        List<Person> round = List.of(person);
        while (!round.isEmpty()) {
            List<Person> next = new ArrayList<>();
            for (Person each : round) {
                for (String id : each.standIns()) {
                    if (people.containsKey(id) && seen.add(id)) {
                        next.add(people.get(id));
                    }
                }
            }
            List<Person> onDuty = next.stream().filter(each -> each.duty().at(time)).toList();
            if (!onDuty.isEmpty()) {
                return onDuty;
            }
            round = next;
        }
        return List.of();
    }
}
