package io.sturmwarnung.core.roster;

import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.yaml.Problems;
import io.sturmwarnung.core.yaml.YamlFields;

import org.snakeyaml.engine.v2.nodes.Node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rosters, and finds all that is wrong with one at once. */
public final class RosterReader {
    private final Problems problems;
    private final KnownNames names;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Person> people = new ArrayList<>();

    private RosterReader(Problems problems, Optional<Watchlist> watchlist) {
        this.problems = problems;
        this.names = new KnownNames(watchlist.map(Watchlist::brands));
    }

    /**
     * Reads a roster.
     *
     * @param file what messages call it
     * @param watchlist whose brands and topics it may name; if there is none they are not checked
     * @throws InvalidRosterException with every problem, its line and column
     */
    public static Roster read(String file, String yaml, Optional<Watchlist> watchlist)
            throws InvalidRosterException {
        Problems problems = new Problems(file);
        RosterReader reader = new RosterReader(problems, watchlist);
        problems.compose(yaml).ifPresent(reader::people);
        if (!problems.none()) {
            throw new InvalidRosterException(problems.found());
        }
        return new Roster(reader.people);
    }

    /** Reads the roster in that file. */
    public static Roster read(Path file, Optional<Watchlist> watchlist)
            throws IOException, InvalidRosterException {
        return read(file.toString(), Files.readString(file), watchlist);
    }

    private void people(Node root) {
        YamlFields fields = YamlFields.of(problems, root, "", Set.of("people"));
        for (Node node : fields.list("people")) {
            String path = "people[" + (people.size() + 1) + "]";
            PersonReader reader = new PersonReader(problems, names, node, path);
            Person person = reader.read();
            people.add(person);
            if (nodes.putIfAbsent(person.id(), node) != null && !person.id().isEmpty()) {
                problems.add(node, path + ".id: there is another person " + person.id());
            }
        }
        new StandInCheck(problems, people, nodes).run();
    }

    /** The names that a roster may use. */
    record KnownNames(Optional<List<Brand>> brands) {
        boolean brand(String id) {
            return id.equals(Roster.ALL)
                    || brands.isEmpty()
                    || brands.get().stream().anyMatch(brand -> brand.id().equals(id));
        }

        boolean topic(String name) {
            return brands.isEmpty()
                    || brands.get().stream().anyMatch(brand -> brand.topics().containsKey(name));
        }
    }
}
