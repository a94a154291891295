package io.sturmwarnung.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sturmwarnung.core.playbook.PlaybookRole;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.core.watchlist.WatchlistReader;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class RosterReaderTest {
    private static final String WATCHLIST =
            """
            brands:
              - id: nordlicht
                name: Nordlicht
                query: nordlicht
                topics: { preise: 'preis*' }
            """;

    @Test
    void readsEverything() throws Exception {
        Roster roster =
                read(
                        """
                        people:
                          - id: ada
                            name: Ada Lund
                            role: expert
                            brands: [nordlicht]
                            topics: [preise, data-leak]
                            hours:
                              zone: Europe/Berlin
                              hours:
                                mon-fri: ['08:00-12:00', '13:00-18:00']
                                sat: '10:00-12:00'
                            absences: [{ from: 2026-12-24, to: 2027-01-02 }]
                            standIns: [bert]
                            approvesUpTo: 3
                            email: ada@example.org
                          - { id: bert, name: Bert, role: on-call }
                        """);

        Person ada = roster.person("ada").orElseThrow();
        assertThat(ada.role()).isEqualTo(PlaybookRole.EXPERT);
        assertThat(ada.knows("preise")).isTrue();
        assertThat(ada.knows("price")).isFalse();
        assertThat(ada.duty().hours()).hasSize(3);
        assertThat(ada.duty().absences())
                .containsExactly(
                        new Absence(LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02")));
        assertThat(ada.standIns()).containsExactly("bert");
        assertThat(ada.approves(3)).isTrue();
        assertThat(ada.approves(4)).isFalse();
        assertThat(ada.email()).isEqualTo("ada@example.org");
        Person bert = roster.person("bert").orElseThrow();
        assertThat(bert.speaksFor("nordlicht")).isTrue();
        assertThat(bert.knows("preise")).isFalse();
        assertThat(bert.approves(0)).isFalse();
    }

    @Test
    void findsAllProblemsAtOnce() {
        assertThat(
                        problems(
                                """
                                people:
                                  - id: Ada
                                    name: Ada
                                    role: boss
                                    brands: [nordlicht, sudlicht]
                                    topics: ['*', weather]
                                    hours:
                                      zone: Mars
                                      hours: { mon-fri: '08:00-18:00', fri: '17:00-19:00', sat: 10-12 }
                                    absences:
                                      - { from: 2026-12-24, to: 2026-12-01 }
                                      - { from: 2026-01-01, to: 2026-01-09 }
                                      - { from: 2026-01-09, to: 2026-01-10 }
                                      - { from: today, to: 2026-01-10 }
                                    standIns: [nobody]
                                    approvesUpTo: 7
                                    email: ada
                                    phone: 112
                                """))
                .hasSize(15)
                .anyMatch(each -> each.endsWith("standIns: there is no person nobody"))
                .anyMatch(each -> each.startsWith("r.yaml:2:9: people[1].id must be lower-case"))
                .anyMatch(each -> each.startsWith("r.yaml:4:11: people[1].role must be one of"))
                .anyMatch(each -> each.contains(":5:13: ") && each.endsWith("no brand sudlicht"))
                .anyMatch(each -> each.contains("weather is neither a topic"))
                .anyMatch(each -> each.contains("nothing else belongs beside it"))
                .anyMatch(each -> each.contains("hours.zone is unknown"))
                .anyMatch(each -> each.contains("hours.hours.fri overlaps other hours"))
                .anyMatch(each -> each.contains("hours.hours.sat must be such as"))
                .anyMatch(each -> each.contains("to is before from"))
                .anyMatch(each -> each.contains("overlaps another absence"))
                .anyMatch(each -> each.contains("from must be a day such as"))
                .anyMatch(each -> each.contains("approvesUpTo must be a whole number, 0–6"))
                .anyMatch(each -> each.contains("email is no mail address"))
                .anyMatch(each -> each.contains("unknown key people[1].phone"));
    }

    @Test
    void refusesStandInsThatDoNotExistOrLeadInACircle() {
        assertThat(
                        problems(
                                """
                                people:
                                  - { id: a, name: A, role: expert, standIns: [b, x] }
                                  - { id: b, name: B, role: expert, standIns: [c] }
                                  - { id: c, name: C, role: expert, standIns: [a] }
                                  - { id: d, name: D, role: expert, standIns: [d] }
                                  - { id: d, name: D, role: expert }
                                """))
                .hasSize(4)
                .anyMatch(each -> each.contains(":2:5: ") && each.endsWith("there is no person x"))
                .anyMatch(each -> each.contains("in a circle: a → b → c → a;"))
                .anyMatch(each -> each.contains("in a circle: d → d;"))
                .anyMatch(each -> each.endsWith("there is another person d"));
    }

    @Test
    void refusesWhatIsNoRoster() {
        assertThat(problems("")).containsExactly("r.yaml:1:1: the file is empty");
        assertThat(problems("people: []")).containsExactly("r.yaml:1:9: people is empty");
        assertThat(problems("people: x")).hasSize(1);
        assertThat(problems("people: [x]")).isNotEmpty();
    }

    private static List<String> problems(String yaml) {
        return catchThrowableOfType(InvalidRosterException.class, () -> read(yaml))
                .getMessage()
                .lines()
                .toList();
    }

    private static Roster read(String yaml) throws Exception {
        Watchlist watchlist = WatchlistReader.read("w.yaml", WATCHLIST);
        return RosterReader.read("r.yaml", yaml, Optional.of(watchlist));
    }
}
