package io.sturmwarnung.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.OwnAccount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class OtherVoiceTest {
    private static final Brand OURS = brand("nordlicht", "Nordlicht Energie", "@nordlicht");
    private static final Brand OTHER = brand("blauwal", "Blauwal", "@blauwal_de");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir bei Blauwal freuen uns auf den Sommer!",
                "Guten Morgen! Wir von Blauwal haben ab heute neue Öffnungszeiten.",
                "@kunde Wir von @blauwal_de sehen uns das an.",
                "We at Blauwal are proud of our new boats. #sail",
                "🎉 We here at #blauwal_de have news",
                "Danke für die Geduld. Euer Blauwal-Team",
                "Wir kümmern uns darum.\nViele Grüße\nIhr Team von Blauwal",
                "Wir melden uns, viele Grüße euer Blauwal Team 🐳 #service",
                "Sorry for the delay! Your team at Blauwal https://example.org/a",
            })
    void hearsTheOtherBrand(String text) {
        assertThat(heard(text)).contains(OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Heute sind wir bei Blauwal zu Gast, danke für die Einladung!",
                "Das haben wir von Blauwal gelernt.",
                "Unser Partner Blauwal liefert ab morgen Ökostrom mit uns.",
                "Danke an @blauwal_de für die Zusammenarbeit! #blauwal_de",
                "Großes Lob an euer Blauwal-Team!",
                "Wir bei Blauwal! Schöne Bilder vom Betriebsausflug.",
                "„Wir bei Blauwal freuen uns auf die Zusammenarbeit“, sagt die Chefin.",
                "RT @blauwal_de: Wir bei Blauwal freuen uns auf den Sommer!",
                "> Wir bei Blauwal freuen uns auf den Sommer!\nDas freut uns auch.",
                "Wir von Blauwal und Nordlicht Energie freuen uns auf den Sommer!",
                "Wir von Blauwalfreunden freuen uns auf den Sommer!",
                "Wir von der Technik freuen uns auf den Sommer!",
                "Euer Blauwal-Team hat gestern gewonnen, Glückwunsch!",
                "Visit us at Blauwal tomorrow.",
                "Viele Grüße, euer Team von Nordlicht Energie",
            })
    void hearsNobodyElse(String text) {
        assertThat(heard(text)).isEmpty();
    }

    @Test
    void takesNoShortFormForAnotherBrand() {
        Brand group = brand("nordlicht-group", "Nordlicht", "@nordlichtgroup");

        assertThat(OtherVoice.in(own("Wir von Nordlicht haben Neues."), OURS, List.of(OURS, group)))
                .isEmpty();
    }

    @Test
    void leavesOutABrandThatSharesTheAccount() {
        Brand sister = brand("blauwal", "Blauwal", "@nordlicht");

        assertThat(OtherVoice.in(own("Wir von Blauwal haben Neues."), OURS, List.of(OURS, sister)))
                .isEmpty();
    }

    private static Optional<Brand> heard(String text) {
        return OtherVoice.in(own(text), OURS, List.of(OURS, OTHER));
    }

    private static Post own(String text) {
        return Post.of("x:1", "x", Instant.parse("2026-06-19T12:00:00Z"), text)
                .withAuthor(new Author(null, "@nordlicht", "", 0, false, AuthorKind.BRAND));
    }

    private static Brand brand(String id, String name, String handle) {
        List<OwnAccount> own = List.of(new OwnAccount("x", handle));
        return new Brand(id, name, id, own, Map.of(), 4, List.of(), null);
    }
}
