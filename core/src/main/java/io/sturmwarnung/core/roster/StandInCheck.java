package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.yaml.Problems;

import org.snakeyaml.engine.v2.nodes.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds stand-ins that do not exist, and those that lead back to where they began. */
final class StandInCheck {
    private final Problems problems;
    private final Map<String, Person> people = new HashMap<>();
    private final List<Person> order;
    private final Map<String, Node> nodes;

    /** People whose stand-ins all have been followed to the end. */
    private final Set<String> done = new HashSet<>();

    StandInCheck(Problems problems, List<Person> people, Map<String, Node> nodes) {
        this.problems = problems;
        this.order = people;
        this.nodes = nodes;
        people.forEach(person -> this.people.putIfAbsent(person.id(), person));
    }

    void run() {
        for (Person person : order) {
            for (String id : person.standIns()) {
                if (!people.containsKey(id)) {
                    problems.add(nodes.get(person.id()), "standIns: there is no person " + id);
                }
            }
        }
        order.forEach(person -> follow(person, new ArrayList<>()));
    }

    private void follow(Person person, List<String> path) {
        int before = path.indexOf(person.id());
        if (before >= 0) {
            List<String> circle = new ArrayList<>(path.subList(before, path.size()));
            circle.add(person.id());
            problems.add(
                    nodes.get(person.id()),
                    "stand-ins lead in a circle: "
                            + String.join(" → ", circle)
                            + "; people who can do the same need the same topics instead");
            return;
        }
        if (done.contains(person.id())) {
            return;
        }
        path.add(person.id());
        for (String id : person.standIns()) {
            if (people.containsKey(id)) {
                follow(people.get(id), path);
            }
        }
        path.removeLast();
        done.add(person.id());
    }
}
