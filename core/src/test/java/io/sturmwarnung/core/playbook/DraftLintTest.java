package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No draft may hold a non-apology, or a cause, compensation or deadline that nobody confirmed. */
class DraftLintTest {
    private static final Pattern GERMAN =
            pattern(
                    // conditional
                    "\\b(falls|sofern|gegebenenfalls|eventuell|möglicherweise|womöglich)\\b",
                    "\\bsollten? (sich|sie|jemand)\\b|\\bwenn (sich|sie|jemand)\\b",
                    // passive, which hides who did it
                    "\\b(wurden?|worden)\\b|\\bes kam zu\\b|\\bsind fehler\\b",
                    // blaming how it was heard, or somebody else
                    "missverst|falsch verstanden|anders gemeint",
                    "\\b(agentur|praktikant|dienstleister|zulieferer|mitarbeiter(in)?)\\b",
                    // taking it back, playing it down, sending people away
                    "\\b(aber|jedoch|allerdings|dennoch|leider|bedauerlicherweise)\\b",
                    "einzelfall|unannehmlichkeit|lediglich|\\bnur\\b|bedauern|hotline|kontaktformular",
                    // what only a person may promise
                    "erstatt|gutschein|rabatt|entschädig|kostenlos|schadenersatz",
                    "\\d|\\b(morgen|heute|stunden?|tagen?|wochen?|innerhalb|umgehend)\\b");

    private static final Pattern ENGLISH =
            pattern(
                    "\\bif\\b|\\b(may|might|could) have\\b|\\bpossibly\\b|\\bperhaps\\b",
                    "\\b(was|were|been|being) (made|done|caused|\\w+ed)\\b",
                    "misunderst|taken the wrong way|out of context",
                    "\\b(agency|intern|contractor|supplier|employee)\\b",
                    "\\b(but|however|although|unfortunately|regret)\\b",
                    "isolated|inconvenience|merely|\\bonly\\b|hotline|contact form",
                    "refund|voucher|discount|compensat|free of charge|damages",
                    "\\d|\\b(today|tomorrow|hours?|days?|weeks?|within|immediately)\\b");

    static Stream<Playbook> playbooks() {
        return PlaybookCatalog.bundled().playbooks().stream();
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void findsNothingInTheDrafts(Playbook playbook) {
        for (Translated draft : outward(playbook)) {
            assertThat(DraftBlanks.without(draft.de())).doesNotContainPattern(GERMAN);
            assertThat(DraftBlanks.without(draft.en())).doesNotContainPattern(ENGLISH);
        }
    }

    /** What people outside the company read. */
    private static List<Translated> outward(Playbook playbook) {
        PlaybookDrafts drafts = playbook.drafts();
        return List.of(
                drafts.holdingStatement(),
                drafts.publicReply(),
                drafts.personalApology(),
                drafts.withoutExpert());
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void leavesCausesMeasuresAndTimesToPeople(Playbook playbook) {
        PlaybookDrafts drafts = playbook.drafts();

        assertThat(DraftBlanks.in(drafts.holdingStatement().de())).contains("Uhrzeit");
        assertThat(DraftBlanks.in(drafts.withoutExpert().de()))
                .containsExactlyInAnyOrderElementsOf(
                        drafts.withoutExpert().de().contains("[Preis")
                                ? List.of("Preis oder Tarif", "Uhrzeit", "Name, Funktion")
                                : List.of("Uhrzeit", "Name, Funktion"));
        assertThat(DraftBlanks.in(drafts.personalApology().de()))
                .contains("Anrede", "Name, Funktion")
                .containsAnyOf("Maßnahme", "Abhilfe");
        assertThat(DraftBlanks.in(drafts.internalBriefing().de()))
                .contains("interne Ansprechperson");
        assertThat(drafts.blanks())
                .filteredOn(blank -> List.of("time", "cause", "measure").contains(blank.id()))
                .isNotEmpty()
                .allSatisfy(blank -> assertThat(blank.explanation().de()).contains("streichen"))
                .allSatisfy(blank -> assertThat(blank.explanation().en()).contains("strike out"));
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void takesResponsibilityAndSaysSorry(Playbook playbook) {
        assertThat(playbook.drafts().personalApology().de())
                .containsPattern("(unser|mein) Fehler|[Vv]erantwort")
                .containsPattern("tut (es )?mir .*leid|tut mir leid");
        assertThat(playbook.drafts().personalApology().en())
                .containsPattern("(our|my) mistake|responsib")
                .containsPattern("I am (deeply )?sorry");
    }

    /** Personally to those affected, and in public to everybody. */
    @ParameterizedTest
    @MethodSource("playbooks")
    void saysSorryInPublicAsWell_exceptWhereThereIsNothingToBeSorryFor(Playbook playbook) {
        boolean sorry = !Set.of("rumour", "observe").contains(playbook.id());
        assertThat(playbook.drafts().publicReply().de().contains("tut uns")).isEqualTo(sorry);
        assertThat(playbook.drafts().publicReply().en().contains(" sorry")).isEqualTo(sorry);
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void addressesPeopleInTheSameWayThroughout(Playbook playbook) {
        for (Translated draft : outward(playbook)) {
            assertThat(draft.de()).doesNotContainPattern("\\b(euch|ihr|dein|dir|du)\\b");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Falls sich jemand verletzt fühlt, tut es uns leid.",
                "Es wurden Fehler gemacht.",
                "Wir wurden missverstanden.",
                "Es tut uns leid, aber wir hatten viel zu tun.",
                "Sie erhalten einen Gutschein.",
                "Wir antworten innerhalb von 24 Stunden.",
                "Bitte wenden Sie sich an die Hotline."
            })
    void wouldFindTheseInGerman(String draft) {
        assertThat(draft).containsPattern(GERMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are sorry if anyone felt hurt.",
                "Mistakes were made.",
                "This was misunderstood.",
                "We are sorry, but it was busy.",
                "You will get a refund.",
                "We answer within a day."
            })
    void wouldFindTheseInEnglish(String draft) {
        assertThat(draft).containsPattern(ENGLISH);
    }

    @Test
    void readsWhatBelongsIntoABlank() {
        String draft = "Wir [Name, Funktion] sind [Ursache, nur wenn bestätigt].";

        assertThat(DraftBlanks.in(draft))
                .containsExactly("Name, Funktion", "Ursache, nur wenn bestätigt");
        assertThat(DraftBlanks.without(draft)).isEqualTo("Wir  sind .");
    }

    private static Pattern pattern(String... alternatives) {
        return Pattern.compile(
                String.join("|", alternatives),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
