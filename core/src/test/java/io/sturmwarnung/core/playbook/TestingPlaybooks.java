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
            escalates:
              - {de: Mehr, en: More}
            stops:
              - {de: Ende, en: End}
            holdingStatement: {de: "Wir [was] sagen", en: "We [what] say"}
            publicReply: {de: "Öffentlich [was]", en: "In public [what]"}
            personalApology: {de: "Uns tut [was] leid", en: "We are sorry for [what]"}
            internalBriefing: {de: "Intern [wer]", en: "Inside [who]"}
            withoutExpert: {de: "Ohne [wer]", en: "Without [who]"}
            blanks:
              what:
                name: {de: was, en: what}
                explanation: {de: Die Sache, en: The matter}
              who:
                name: {de: wer, en: who}
                explanation: {de: Die Person, en: The person}
            sources:
              - title: Somebody 2020
                link: https://example.org/2020
            """;

    private static final Translated TEXT = new Translated("Text", "text");

    private TestingPlaybooks() {}

    /** A playbook with one step. */
    public static Playbook playbook(String id, Set<Cause> causes, int minLevel, int maxLevel) {
        return playbook(id, new PlaybookScope(causes, minLevel, maxLevel, false), List.of(step()));
    }

    /** A playbook with these steps. */
    public static Playbook playbook(String id, PlaybookScope scope, List<PlaybookStep> steps) {
        return new Playbook(
                id,
                1,
                new Translated("Titel " + id, "Title " + id),
                scope,
                Playbook.Responsibility.ACCIDENTAL,
                Playbook.Strategy.INFORM,
                steps,
                new PlaybookAdvice(List.of(), List.of(), List.of(), List.of()),
                new PlaybookDrafts(TEXT, TEXT, TEXT, TEXT, TEXT, List.of()),
                List.of(new PlaybookSource("nowhere", null)));
    }

    /** That playbook, for one reason and with nothing that holds an apology back. */
    public static PlaybookChoice chosen(Playbook playbook, Hold... holds) {
        return new PlaybookChoice(playbook, List.of(TEXT), List.of(holds));
    }

    private static PlaybookStep step() {
        return new PlaybookStep(
                new Translated("Zuerst dies tun", "Do this first"),
                "on-call",
                Duration.ofMinutes(15),
                TEXT);
    }
}
