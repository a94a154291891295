package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sturmwarnung.core.playbook.Playbook.Responsibility;
import io.sturmwarnung.core.playbook.Playbook.Strategy;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.yaml.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PlaybookReaderTest {
    @Test
    void readsEveryField() {
        Translated what = new Translated("was", "what");
        Translated who = new Translated("wer", "who");

        assertThat(PlaybookReader.read("test.yaml", TestingPlaybooks.YAML))
                .isEqualTo(
                        new Playbook(
                                "test",
                                1,
                                new Translated("Titel", "Title"),
                                new PlaybookScope(Set.of(Cause.PRICE, Cause.OUTAGE), 1, 6, false),
                                Responsibility.ACCIDENTAL,
                                Strategy.CORRECT_THE_FACTS,
                                List.of(
                                        new PlaybookStep(
                                                new Translated("Tun", "Do"),
                                                "on-call",
                                                Duration.ofMinutes(15),
                                                new Translated("Darum", "Because"))),
                                new PlaybookAdvice(
                                        List.of(new Translated("Gut", "Good")),
                                        List.of(new Translated("Schlecht", "Bad")),
                                        List.of(new Translated("Mehr", "More")),
                                        List.of(new Translated("Ende", "End"))),
                                new PlaybookDrafts(
                                        new Translated("Wir [was] sagen", "We [what] say"),
                                        new Translated("Öffentlich [was]", "In public [what]"),
                                        new Translated(
                                                "Uns tut [was] leid", "We are sorry for [what]"),
                                        new Translated("Intern [wer]", "Inside [who]"),
                                        new Translated("Ohne [wer]", "Without [who]"),
                                        List.of(
                                                new PlaybookBlank(
                                                        "what",
                                                        what,
                                                        new Translated("Die Sache", "The matter")),
                                                new PlaybookBlank(
                                                        "who",
                                                        who,
                                                        new Translated(
                                                                "Die Person", "The person")))),
                                List.of(
                                        new PlaybookSource(
                                                "Somebody 2020", "https://example.org/2020"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id: test                | id: Test Eins       | 1:5: id must be lower-case
                    id: test                | iid: test           | 1:1: unknown key iid
                    id: test                | # none              | 2:1: id is missing
                    version: 1              | version: one        | 2:10: version must be a whole
                    version: 1              | id: again           | 2:1: id is given twice
                    {de: Titel, en: Title}  | {de: Titel}         | 3:8: title.en is missing
                    {de: Titel, en: Title}  | {de: '', en: T}     | 3:13: title.de is empty
                    {de: Titel, en: Title}  | {de: A, en: B, fr: C} | 3:23: unknown key title.fr
                    {de: Titel, en: Title}  | Titel               | 3:8: title must be a mapping
                    {de: Titel, en: Title}  | {de: [A], en: B}    | 3:13: title.de must be text
                    [price, outage]         | [price, weather]    | 4:17: unknown cause weather
                    [price, outage]         | [price, price]      | 4:17: cause price is given twice
                    [price, outage]         | []                  | 4:9: causes is empty
                    [price, outage]         | price               | 4:9: causes must be a list
                    minLevel: 1             | minLevel: -1        | 5:11: minLevel must be a whole
                    maxLevel: 6             | maxLevel: 7         | 6:11: maxLevel must be a whole
                    maxLevel: 6             | maxLevel: 0         | 5:11: minLevel is above
                    : accidental            | : nobody            | 7:17: responsibility must be one
                    : correct-the-facts     | : shout             | 8:11: strategy must be one of
                    role: on-call           | role: astrologer    | 11:11: unknown role astrologer
                    within: PT15M           | within: 15 minutes  | 12:13: steps[1].within must be
                    within: PT15M           | within: PT0S        | 12:13: steps[1].within must be
                    within: PT15M           | until: PT15M        | 12:5: unknown key steps[1].until
                    "Wir [was] sagen"       | "Wir sagen"         | 22:19: holdingStatement has no
                    "Wir [was] sagen"       | "Wir [was sagen"    | 22:19: holdingStatement has a
                    "Wir [was] sagen"       | "[was] und [wer]"   | 22:19: holdingStatement has diff
                    "Wir [was] sagen"       | "Wir [wo] sagen"    | 22:19: holdingStatement has the blank [wo]
                    "Öffentlich [was]"      | "Bis morgen [was]"  | 23:14: publicReply promises
                    "In public [what]"      | "A voucher [what]"  | 23:14: publicReply promises
                    "Ohne [wer]"            | "In 24 Minuten [wer]" | 26:16: withoutExpert promises
                    name: {de: was, en: what} | name: {de: wer, en: what} | 31:3: blanks.who has the name
                    name: {de: was, en: what} | name: {de: wo, en: where} | 28:3: blanks.what is in none
                    - {de: Ende, en: End}   | - Ende              | 21:5: stops[1] must be a mapping
                    link: https://example.org/2020 | link: example | 36:11: sources[1].link must be
                    title: Somebody 2020    | title: ' '          | 35:12: sources[1].title is empty
                    minLevel: 1             | coordinated: yes    | 5:14: coordinated must be true
                    : accidental            | : none              | 7:17: responsibility none is for
                    : accidental            | : preventable       | 8:11: strategy correct-the-facts denies
                    """)
    void namesPositionAndProblem(String right, String wrong, String problem) {
        assertThat(TestingPlaybooks.YAML).contains(right);

        assertThatExceptionOfType(InvalidPlaybooksException.class)
                .isThrownBy(() -> PlaybookReader.read("test.yaml", replaced(right, wrong)))
                .withMessageContaining("test.yaml:" + problem);
    }

    @ParameterizedTest
    @CsvSource({
        "preventable, do-not-respond, 2, leaves people without an answer above level 1",
        "preventable, observe, 6, leaves people without an answer above level 1",
        "victim, apologise, 6, admits a responsibility that victim rules out",
    })
    void rejectsStrategy_whenItContradictsTheResponsibility(
            String responsibility, String strategy, int maxLevel, String problem) {
        assertThat(problemsOf(combined(responsibility, strategy, maxLevel)))
                .singleElement()
                .satisfies(found -> assertThat(found.line()).isEqualTo(8))
                .satisfies(found -> assertThat(found.message()).contains(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "preventable, do-not-respond, 1",
        "preventable, apologise, 6",
        "accidental, apologise, 6",
        "accidental, do-not-respond, 6",
        "victim, correct-the-facts, 6"
    })
    void acceptsStrategy_whenItFollowsFromTheResponsibility(
            String responsibility, String strategy, int maxLevel) {
        assertThat(
                        PlaybookReader.read(
                                        "test.yaml", combined(responsibility, strategy, maxLevel))
                                .scope()
                                .maxLevel())
                .isEqualTo(maxLevel);
    }

    @Test
    void acceptsNobodysResponsibility_forARumour() {
        String yaml =
                combined("none", "correct-the-facts", 6).replace("[price, outage]", "[rumour]");

        assertThat(PlaybookReader.read("test.yaml", yaml).responsibility())
                .isEqualTo(Responsibility.NONE);
        assertThat(problemsOf(yaml.replace(": correct-the-facts", ": apologise"))).hasSize(1);
    }

    private static String combined(String responsibility, String strategy, int maxLevel) {
        return TestingPlaybooks.YAML
                .replace(": accidental", ": " + responsibility)
                .replace(": correct-the-facts", ": " + strategy)
                .replace("maxLevel: 6", "maxLevel: " + maxLevel);
    }

    @Test
    void rejectsPlaybook_whenItHasNoSteps() {
        int start = TestingPlaybooks.YAML.indexOf("steps:");
        int end = TestingPlaybooks.YAML.indexOf("dos:");
        String yaml =
                TestingPlaybooks.YAML.substring(0, start)
                        + "steps: []\n"
                        + TestingPlaybooks.YAML.substring(end);

        assertThat(problemsOf(yaml))
                .containsExactly(new Problem("test.yaml", 9, 8, "steps is empty"));
    }

    @Test
    void rejectsSteps_whenTheyAreNotInOrderOfTime() {
        String earlier =
                """
                  - action: {de: Tun, en: Do}
                    role: on-call
                    within: PT5M
                    reason: {de: Darum, en: Because}
                dos:
                """;

        assertThat(problemsOf(replaced("dos:\n", earlier)))
                .containsExactly(
                        new Problem(
                                "test.yaml", 14, 5, "steps[2] is due before the step above it"));
    }

    @Test
    void reportsAllProblemsAtOnce_inOrderOfLines() {
        String yaml =
                TestingPlaybooks.YAML
                        .replace("PT15M", "soon")
                        .replace("maxLevel: 6", "maxLevel: six")
                        .replace("outage", "weather")
                        .replace("id: test", "name: test");

        assertThat(problemsOf(yaml)).extracting(Problem::line).containsExactly(1, 1, 4, 6, 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '' | 1:1: the file is empty
                    'a: [1, 2' | 1:9: not YAML
                    '- a' | 1:1: expected a mapping
                    'a: \u0000' | 1:4: not YAML: the character U+0000
                    """)
    void namesPosition_whenTheFileIsNoMapping(String yaml, String problem) {
        assertThatExceptionOfType(InvalidPlaybooksException.class)
                .isThrownBy(() -> PlaybookReader.read("test.yaml", yaml))
                .withMessageContaining("test.yaml:" + problem);
    }

    @Test
    void namesPosition_whenACharacterIsNotAllowed() {
        assertThat(problemsOf(replaced("Gut", "\u0080")))
                .containsExactly(
                        new Problem(
                                "test.yaml",
                                15,
                                10,
                                "not YAML: the character U+0080 is not allowed"));
    }

    private static String replaced(String right, String wrong) {
        return TestingPlaybooks.YAML.replaceFirst(
                Pattern.quote(right), Matcher.quoteReplacement(wrong));
    }

    private static List<Problem> problemsOf(String yaml) {
        return catchThrowableOfType(
                        InvalidPlaybooksException.class,
                        () -> PlaybookReader.read("test.yaml", yaml))
                .problems();
    }
}
