package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.playbook.Playbook.Responsibility;
import io.sturmwarnung.core.playbook.Playbook.Strategy;
import io.sturmwarnung.core.triage.Cause;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What practice teaches must be in every playbook; see the design notes on crisis practice. */
class BundledPlaybooksTest {
    private static final PlaybookCatalog CATALOG = PlaybookCatalog.bundled();

    static Stream<Playbook> playbooks() {
        return CATALOG.playbooks().stream();
    }

    static Stream<Playbook> answers() {
        return playbooks().filter(playbook -> playbook.strategy() != Strategy.OBSERVE);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void answersEveryCauseAtEveryLevel(Cause cause) {
        for (int level = 0; level <= 6; level++) {
            assertThat(CATALOG.find(cause, level)).isPresent();
        }
    }

    @Test
    void indexNamesEveryFile() throws IOException, URISyntaxException {
        URL index = PlaybookCatalog.class.getResource("/playbooks/index.txt");
        try (Stream<Path> files = Files.list(Path.of(index.toURI()).getParent())) {
            List<String> names =
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .sorted()
                            .toList();
            assertThat(CatalogReader.bundledNames())
                    .isEqualTo(names)
                    .hasSizeGreaterThanOrEqualTo(17);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DEFLECTION, 0, deflection",
        "DEFLECTION, 6, deflection",
        "OFFENSIVE_POST, 0, offensive-post",
        "DISCRIMINATION, 3, discrimination",
        "OUTAGE, 1, outage",
        "PRICE, 1, observe",
        "PRICE, 2, price",
        "SERVICE_FAILURE, 4, service-failure",
        "PRODUCT_DEFECT, 2, product-defect",
        "SAFETY, 0, safety",
        "DATA_LEAK, 1, data-leak",
        "RUMOUR, 1, observe",
        "RUMOUR, 2, rumour",
        "ENVIRONMENT, 5, environment",
        "EMPLOYEE_CONDUCT, 2, employee-conduct",
        "EXECUTIVE_SCANDAL, 2, executive-scandal",
        "INSOLVENCY_OR_FRAUD, 2, insolvency-or-fraud",
        "UNKNOWN, 1, observe",
        "UNKNOWN, 2, general"
    })
    void choosesThePlaybookMadeForIt(Cause cause, int level, String id) {
        assertThat(CATALOG.choose(Circumstances.of(cause, level)).playbook().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void apologises_onlyWhereTheBrandIsResponsible(Playbook playbook) {
        assertThat(playbook.strategy() == Strategy.APOLOGISE)
                .isEqualTo(playbook.responsibility() == Responsibility.PREVENTABLE);
        assertThat(playbook.strategy() == Strategy.CORRECT_THE_FACTS)
                .isEqualTo(playbook.responsibility() == Responsibility.NONE);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void publishesHoldingStatementWithinTheFirstHour(Playbook playbook) {
        assertThat(playbook.steps())
                .anySatisfy(
                        step -> {
                            assertThat(step.within()).isLessThanOrEqualTo(Duration.ofHours(1));
                            assertThat(step.action().de()).contains("Die Zwischenmeldung");
                            assertThat(step.action().en()).contains("the holding statement");
                        });
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysWhoDecidesWithinTheFirstHour(Playbook playbook) {
        assertThat(playbook.steps())
                .anySatisfy(
                        step -> {
                            assertThat(step.within()).isLessThanOrEqualTo(Duration.ofHours(1));
                            assertThat(step.action().de()).containsIgnoringCase("entscheide");
                            assertThat(step.action().en()).containsIgnoringCase("decide");
                        });
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void offersNoCompensationAsAStep(Playbook playbook) {
        assertThat(playbook.steps())
                .allSatisfy(
                        step -> {
                            assertThat(step.action().de())
                                    .doesNotContain("ntschädig", "utschein", "abatt", "Geld");
                            assertThat(step.action().en())
                                    .doesNotContain("ompensat", "oucher", "iscount", "money");
                        });
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void removesInsultsOrUnlawfulPostsOnly_neverCriticism(Playbook playbook) {
        assertThat(texts(playbook, Translated::de))
                .containsAnyOf("Beleidigung", "Beiträge mit fremden Daten")
                .containsAnyOf(
                        "nie Kritik", "Kritik stehen lassen", "Kritik löschen", "Kritik und Fr")
                .containsAnyOf("Regel", "das ansagen");
        assertThat(texts(playbook, Translated::en))
                .containsAnyOf("insults", "other people's data")
                .containsAnyOf(
                        "never criticism", "criticism up", "Delete criticism", "and questions up")
                .containsAnyOf("rule", "say so");
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void answersInPublicBeforeInPrivate(Playbook playbook) {
        assertThat(texts(playbook, Translated::de))
                .containsPattern("(?i)plattform|kanal|kanäle|verlauf");
        assertThat(playbook.steps())
                .filteredOn(step -> step.action().de().contains("direkten Weg"))
                .allSatisfy(
                        step ->
                                assertThat(step.action().de())
                                        .containsPattern("(erst )?danach|und ihr dann"));
    }

    @Test
    void apologisesPersonallyAndInPublic() {
        assertThat(answers().filter(playbook -> playbook.strategy() == Strategy.APOLOGISE))
                .isNotEmpty()
                .allSatisfy(
                        playbook -> {
                            assertThat(texts(playbook, Translated::de))
                                    .contains("persönlich", "ffentlich", "um Entschuldigung");
                            assertThat(texts(playbook, Translated::en))
                                    .contains("personally", "public", "pologise");
                        });
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void firstStepIsShortEnoughForTheAlert(Playbook playbook) {
        assertThat(playbook.steps().getFirst().action().de()).hasSizeLessThanOrEqualTo(120);
        assertThat(playbook.steps().getFirst().action().en()).hasSizeLessThanOrEqualTo(120);
        assertThat(playbook.title().de()).hasSizeLessThanOrEqualTo(40);
        assertThat(playbook.title().en()).hasSizeLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void namesItsSource(Playbook playbook) {
        assertThat(playbook.sources()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(playbook.sources()).anySatisfy(each -> assertThat(each.link()).isPresent());
        assertThat(playbook.sources().toString()).containsPattern("(19|20)\\d\\d");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void endsWithLearningThatCanBeSeen(Playbook playbook) {
        assertThat(playbook.steps().getLast().within()).isGreaterThan(Duration.ofDays(6));
        assertThat(playbook.steps().getLast().action().de()).containsIgnoringCase("öffentlich");
    }

    @ParameterizedTest
    @EnumSource(value = Cause.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void hasOnePlaybookMadeForEachCauseAlone(Cause cause) {
        assertThat(CATALOG.choose(Circumstances.of(cause, 4)).playbook().scope().causes())
                .containsExactly(cause);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void coversNightsAndWeekends(Playbook playbook) {
        assertThat(texts(playbook, Translated::de)).contains("Wochenende");
        assertThat(texts(playbook, Translated::en)).contains("weekend");
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void saysWhatRaisesItAndWhenToStop(Playbook playbook) {
        assertThat(playbook.advice().escalates()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(playbook.advice().stops()).hasSizeGreaterThanOrEqualTo(2);
    }

    private static String texts(Playbook playbook, Function<Translated, String> language) {
        return Stream.of(
                        playbook.steps().stream().map(PlaybookStep::action),
                        playbook.advice().dos().stream(),
                        playbook.advice().donts().stream(),
                        Stream.of(playbook.title()))
                .flatMap(Function.identity())
                .map(language)
                .collect(Collectors.joining("\n"));
    }
}
