package io.sturmwarnung.core.watchlist;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a {@link Watchlist} from YAML and tells all its problems at once, each with its place. */
public final class WatchlistReader {
    /** No watchlist needs more; what is deeper only exhausts the stack. */
    private static final int MAX_DEPTH = 20;

    /** Room for some 50,000 brands. */
    private static final int MAX_CHARS = 16 << 20;

    private final String yaml;
    private final WatchlistProblems problems;

    private WatchlistReader(String source, String yaml) {
        this.yaml = yaml;
        this.problems = new WatchlistProblems(source, yaml);
    }

    /** The watchlist in that file, which must be UTF-8. */
    public static Watchlist read(Path file) throws WatchlistException, IOException {
        String name = String.valueOf(file.getFileName());
        byte[] bytes = Files.readAllBytes(file);
        try {
            return read(
                    name,
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            WatchlistProblems problems = new WatchlistProblems(name, "");
            problems.add(1, 1, "the file is not UTF-8; save it as UTF-8");
            problems.throwIfAny();
            throw e;
        }
    }

    /**
     * The watchlist in that text.
     *
     * @param sourceName what to call it in problems
     */
    public static Watchlist read(String sourceName, String yaml) throws WatchlistException {
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        return new WatchlistReader(sourceName, text).read();
    }

    private Watchlist read() throws WatchlistException {
        Optional<Node> root = compose();
        problems.throwIfAny();
        List<Brand> brands = new ArrayList<>();
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            Keys keys = new Keys(mapping, problems);
            keys.expect(List.of("brands"));
            readBrands(keys, brands);
        } else {
            problems.add(1, 1, "expected 'brands:' with a list of brands below it");
        }
        problems.throwIfAny();
        return new Watchlist(brands, WatchlistVersion.of(brands));
    }

    private Optional<Node> compose() {
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(MAX_CHARS).build();
        try {
            if (!tooDeep(new Parse(settings).parseString(yaml))) {
                return new Compose(settings).composeString(yaml);
            }
        } catch (MarkedYamlEngineException e) {
            boolean at = String.valueOf(e.getProblem()).contains("'@'");
            problems.add(
                    e.getProblemMark().or(e::getContextMark),
                    "not YAML: "
                            + e.getProblem()
                            + (at ? "; a value that begins with @ needs quotes: '@name'" : ""));
        } catch (YamlEngineException e) {
            problems.add(1, 1, "not YAML: " + String.valueOf(e.getMessage()).strip());
        }
        return Optional.empty();
    }

    private boolean tooDeep(Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > MAX_DEPTH) {
                problems.add(event.getStartMark(), "nested more than %d deep".formatted(MAX_DEPTH));
                return true;
            }
        }
        return false;
    }

    private void readBrands(Keys keys, List<Brand> brands) {
        List<Node> nodes = keys.list("brands", "a list of brands");
        boolean list = keys.get("brands") == null || keys.get("brands") instanceof SequenceNode;
        if (nodes.isEmpty() && list) {
            problems.add(1, 1, "no brand is listed, expected at least one under 'brands:'");
        }
        BrandReader reader = new BrandReader(problems);
        Set<String> ids = new HashSet<>();
        for (Node node : nodes) {
            if (node instanceof MappingNode mapping) {
                problems.enter(BrandReader.nameOf(mapping));
                Brand brand = reader.read(mapping);
                if (!brand.id().isEmpty() && !ids.add(brand.id())) {
                    problems.add(mapping, "the id is used by a brand above");
                }
                brands.add(brand);
                problems.enter(null);
            } else {
                problems.add(
                        node,
                        "a brand is " + Keys.type(node) + ", expected id, name, query and so on");
            }
        }
    }
}
