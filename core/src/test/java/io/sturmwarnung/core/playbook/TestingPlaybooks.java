package io.sturmwarnung.core.playbook;

import io.sturmwarnung.core.triage.Cause;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Playbooks for tests. */
public final class TestingPlaybooks {
    /** A file without a fault. */
    static final String YAML =
            """
            id: test
            version: 1
            title: {de: Titel, en: Title}
            causes: [price, outage]
            minLevel: 1
            maxLevel: 6
            responsibility: accidental
            strategy: correct-the-facts
            steps:
              - action: {de: Tun, en: Do}
                role: on-call
                within: PT15M
                reason: {de: Darum, en: Because}
            dos:
              - {de: Gut, en: Good}
            donts:
              - {de: Schlecht, en: Bad}
            holdingStatement: {de: "Wir [was] sagen", en: "We [what] say"}
            apology: {de: "Uns tut [was] leid", en: "We are sorry for [what]"}
            source: Somebody 2020
            """;

    private TestingPlaybooks() {}

    /** A playbook with one step. */
    public static Playbook playbook(String id, Set<Cause> causes, int minLevel, int maxLevel) {
        Translated text = new Translated("Text", "text");
        return new Playbook(
                id,
                1,
                new Translated("Titel " + id, "Title " + id),
                causes,
                minLevel,
                maxLevel,
                Playbook.Responsibility.ACCIDENTAL,
                Playbook.Strategy.INFORM,
                List.of(
                        new PlaybookStep(
                                new Translated("Zuerst dies tun", "Do this first"),
                                "on-call",
                                Duration.ofMinutes(15),
                                text)),
                List.of(),
                List.of(),
                text,
                text,
                "nowhere");
    }
}
