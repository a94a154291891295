package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.yaml.Problems;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the drafts of a playbook. Every blank they hold is declared and every declared one is held,
 * both languages of a draft have the same ones, and the words around them promise nothing.
 */
final class DraftsReader {
    private static final String BLANKS = "blanks";
    private static final Set<String> BLANK_KEYS = Set.of("name", "explanation");

    private final Problems problems;
    private final TypedFields fields;
    private final List<PlaybookBlank> blanks = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    DraftsReader(Problems problems, TypedFields fields) {
        this.problems = problems;
        this.fields = fields;
    }

    PlaybookDrafts read() {
        Optional<MappingNode> declared = declared();
        declared.ifPresent(this::readBlanks);
        PlaybookDrafts drafts =
                new PlaybookDrafts(
                        outward("holdingStatement"),
                        outward("publicReply"),
                        outward("personalApology"),
                        draft("internalBriefing"),
                        outward("withoutExpert"),
                        List.copyOf(blanks));
        declared.ifPresent(this::findUnused);
        return drafts;
    }

    private Optional<MappingNode> declared() {
        Optional<Node> node = fields.raw().required(BLANKS);
        if (node.isPresent() && node.get() instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        node.ifPresent(other -> problems.add(other, BLANKS + " must be a mapping"));
        return Optional.empty();
    }

    private void readBlanks(MappingNode mapping) {
        Set<String> ids = new HashSet<>();
        for (NodeTuple field : mapping.getValue()) {
            String id = key(field);
            String path = BLANKS + "." + id;
            TypedFields blank = TypedFields.of(problems, field.getValueNode(), path, BLANK_KEYS);
            Translated name = blank.translated("name");
            if (!ids.add(id)) {
                problems.add(field.getKeyNode(), path + " is given twice");
            } else if (taken(name.de(), Translated::de) || taken(name.en(), Translated::en)) {
                problems.add(field.getKeyNode(), path + " has the name of another blank");
            }
            blanks.add(new PlaybookBlank(id, name, blank.translated("explanation")));
        }
    }

    private boolean taken(String name, Function<Translated, String> language) {
        return blanks.stream().anyMatch(other -> language.apply(other.name()).equals(name));
    }

    private Translated outward(String key) {
        Translated draft = draft(key);
        DraftPromises.in(draft.de())
                .or(() -> DraftPromises.in(draft.en()))
                .ifPresent(
                        words ->
                                fields.problem(
                                        key,
                                        key
                                                + " promises or claims „"
                                                + words
                                                + "“; leave that to a person, in a blank"));
        return draft;
    }

    private Translated draft(String key) {
        Translated draft = fields.translated(key);
        if (draft.de().isEmpty() || draft.en().isEmpty()) {
            return draft;
        }
        if (!DraftBlanks.wellFormed(draft.de()) || !DraftBlanks.wellFormed(draft.en())) {
            fields.problem(key, key + " has a blank that is empty, nested or not closed");
            return draft;
        }
        if (DraftBlanks.in(draft.de()).isEmpty()) {
            fields.problem(key, key + " has no blank in […] for a person to fill");
        }
        Set<String> german = ids(key, draft.de(), Translated::de);
        Set<String> english = ids(key, draft.en(), Translated::en);
        if (!german.equals(english)) {
            fields.problem(key, key + " has different blanks in German and English");
        }
        used.addAll(german);
        used.addAll(english);
        return draft;
    }

    private Set<String> ids(String key, String text, Function<Translated, String> language) {
        Set<String> ids = new HashSet<>();
        for (String name : DraftBlanks.in(text)) {
            Optional<String> id =
                    blanks.stream()
                            .filter(blank -> language.apply(blank.name()).equals(name))
                            .map(PlaybookBlank::id)
                            .findFirst();
            id.ifPresentOrElse(
                    ids::add,
                    () ->
                            fields.problem(
                                    key, key + " has the blank [" + name + "], not in blanks"));
        }
        return ids;
    }

    private void findUnused(MappingNode mapping) {
        for (NodeTuple field : mapping.getValue()) {
            if (!used.contains(key(field))) {
                problems.add(
                        field.getKeyNode(),
                        BLANKS + "." + key(field) + " is in none of the drafts");
            }
        }
    }

    private static String key(NodeTuple field) {
        return field.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }
}
