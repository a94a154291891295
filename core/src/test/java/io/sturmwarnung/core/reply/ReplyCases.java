package io.sturmwarnung.core.reply;

import io.sturmwarnung.core.text.Language;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Replies with the rules that must be found in them, and how well they are. */
final class ReplyCases {
    /**
     * A reply.
     *
     * @param rules what must be found; nothing if the reply is good
     * @param may what may be found, too
     */
    record Case(Language language, String text, Set<String> rules, Set<String> may) {
        boolean good() {
            return rules.isEmpty();
        }
    }

    /** Hits and misses, of whole replies and of rules. */
    static final class Score {
        int bad;
        int good;
        int badFound;
        int goodFlagged;
        int rules;
        int rulesFound;
        int rulesWrong;

        double precision() {
            return badFound / (double) (badFound + goodFlagged);
        }

        double recall() {
            return badFound / (double) bad;
        }

        double rulePrecision() {
            return rulesFound / (double) (rulesFound + rulesWrong);
        }

        double ruleRecall() {
            return rulesFound / (double) rules;
        }

        @Override
        public String toString() {
            return "%d non-apologies, %d good replies: precision %.3f, recall %.3f; rules: precision %.3f, recall %.3f"
                    .formatted(bad, good, precision(), recall(), rulePrecision(), ruleRecall());
        }
    }

    private ReplyCases() {}

    static List<Case> read(String name) throws IOException {
        try (InputStream in = ReplyCases.class.getResourceAsStream("/reply/" + name)) {
            Map<?, ?> root =
                    (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return ((List<?>) root.get("cases"))
                    .stream().map(each -> one((Map<?, ?>) each)).toList();
        }
    }

    private static Case one(Map<?, ?> fields) {
        return new Case(
                Language.ofCode((String) fields.get("lang")),
                (String) fields.get("text"),
                strings(fields.get("rules")),
                strings(fields.get("may")));
    }

    private static Set<String> strings(Object list) {
        return list == null
                ? Set.of()
                : ((List<?>) list).stream().map(String.class::cast).collect(Collectors.toSet());
    }

    static Set<String> found(Case reply) {
        return ReplyCheck.of().check(reply.text()).findings().stream()
                .map(finding -> finding.rule().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Score score(List<Case> cases) {
        Score score = new Score();
        for (Case reply : cases) {
            Set<String> found = found(reply);
            if (reply.good()) {
                score.good++;
                score.goodFlagged += found.isEmpty() ? 0 : 1;
            } else {
                score.bad++;
                score.badFound += found.isEmpty() ? 0 : 1;
            }
            Set<String> right = new HashSet<>(found);
            right.retainAll(reply.rules());
            score.rules += reply.rules().size();
            score.rulesFound += right.size();
            found.removeAll(reply.rules());
            found.removeAll(reply.may());
            score.rulesWrong += found.size();
        }
        return score;
    }
}
