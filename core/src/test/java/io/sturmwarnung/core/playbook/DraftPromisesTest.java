package io.sturmwarnung.core.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftPromisesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Sie erhalten 20 Euro.                        | 20
                    Ihr Einkaufsgutschein ist unterwegs.         | Einkaufsgutschein
                    Wir erstatten den Betrag.                    | erstatten
                    Die Rückerstattung läuft.                    | Rückerstattung
                    Wir melden uns bis morgen.                   | morgen
                    Wir antworten binnen zwei Tagen.             | binnen
                    Der Grund war ein Fehler in der Software.    | Grund war ein
                    Wegen Bauarbeiten fehlt der Strom.           | Wegen Bauarbeiten
                    You will get a voucher.                      | voucher
                    We will be back within the hour.             | within
                    The cause was a broken cable.                | cause was a
                    It is down due to maintenance.               | due to maintenance
                    """)
    void findsWhatOnlyAPersonMaySay(String draft, String found) {
        assertThat(DraftPromises.in(draft)).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir melden uns hier: [Uhrzeit, morgen um 9]. Die Ursache: [Ursache].",
                "Der Grund ist [Ursache].",
                "Wir lassen niemanden allein und antworten hier.",
                "We will be back here: [time]. The cause: [cause].",
                "We never gave a reason, and we are sorry."
            })
    void letsBlanksAndPlainWordsPass(String draft) {
        assertThat(DraftPromises.in(draft)).isEmpty();
    }
}
