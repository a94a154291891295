package io.sturmwarnung.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.OwnAccount;
import io.sturmwarnung.core.watchlist.Watchlist;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

class MentionMatcherTest {
    private static final Brand NORDLICHT =
            brand(
                    "nordlicht",
                    "nordlicht AND (strom OR energie OR gas) OR @nordlicht",
                    Map.of("preise", "preis* OR abschlag OR teuer", "hotline", "hotline"));
    private static final Brand UNITED = brand("united", "united", Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nordlicht                    | Das Nordlicht ist schön                | true
                    nordlicht AND strom          | Nordlicht: Strom weg                   | true
                    nordlicht AND strom          | Nordlichtstrom ist weg                 | true
                    strom                        | Die Strompreise!                       | true
                    gas                          | In der Gasse                           | false
                    rat                          | Vor dem Rathaus                        | false
                    rechnung                     | drei Rechnungen                        | true
                    Müller                       | bei mueller gekauft                    | true
                    #fail                        | epic fail                              | false
                    #fail                        | epic #FAIL                             | true
                    @united                      | united is late                         | false
                    @united                      | hey @United, late                      | true
                    united                       | #united                                | true
                    preis*                       | Preiserhöhungen                        | true
                    preis*                       | #PreisWahnsinn                         | true
                    😡                           | ich bin so 😡😡                        | true
                    "kein ort für beschwerden"   | Das ist kein Ort für Beschwerden hier. | true
                    "kein ort für beschwerden"   | Ort für kein Beschwerden               | false
                    e-mail                       | keine E-Mail bekommen                  | true
                    nordlicht.de                 | auf nordlicht.de steht                 | true
                    strom -spam                  | strom spam                             | false
                    author:@kunde7               | irgendwas                              | true
                    author:kunde7                | irgendwas                              | true
                    channel:FORUM                | irgendwas                              | true
                    lang:de                      | irgendwas                              | true
                    lang:en                      | irgendwas                              | false
                    """)
    void matches(String query, String text, boolean expected) {
        Brand brand = brand("b", query, Map.of());
        boolean matches = !match(new Watchlist(List.of(brand), "1"), post(text)).isEmpty();

        assertThat(matches).isEqualTo(expected);
    }

    @Test
    void namesBrandsInOrder_withTheirTopicsSorted() {
        Watchlist watchlist = new Watchlist(List.of(UNITED, NORDLICHT), "1");

        assertThat(match(watchlist, post("@nordlicht Hotline! Preise wie bei United")))
                .containsExactly(
                        new MentionMatcher.Match("united", List.of(), false),
                        new MentionMatcher.Match("nordlicht", List.of("hotline", "preise"), false));
        assertThat(match(watchlist, post("Hotline und Preise"))).isEmpty();
    }

    @Test
    void takesOwnPostsAsMentions_evenIfTheQueryDoesNotMatch() {
        Watchlist watchlist = new Watchlist(List.of(UNITED, NORDLICHT), "1");
        Author own = new Author(null, "NordLicht", null, 0, true, AuthorKind.BRAND);

        assertThat(match(watchlist, post("Die Hotline ist überlastet").withAuthor(own)))
                .containsExactly(new MentionMatcher.Match("nordlicht", List.of("hotline"), true));
    }

    @Test
    void namesTheBrand_whenAQueryIsBroken() {
        Watchlist watchlist =
                new Watchlist(List.of(brand("kaputt", "a", Map.of("t", "b AND"))), "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MentionMatcher(watchlist).close())
                .withMessageContaining("brand 'kaputt', t, position 6: the query ends here");
    }

    static Brand brand(String id, String query, Map<String, String> topics) {
        OwnAccount account = new OwnAccount("forum", "@" + id);
        return new Brand(id, id, query, List.of(account), topics, 4, List.of(), null);
    }

    static Post post(String text) {
        Author author = new Author("77", "@kunde7", "Kurt", 0, false, AuthorKind.PERSON);
        return new Post(
                "forum:1",
                "forum",
                Instant.EPOCH,
                text,
                null,
                "de-AT",
                author,
                null,
                null,
                null,
                null);
    }

    private static List<MentionMatcher.Match> match(Watchlist watchlist, Post post) {
        try (MentionMatcher matcher = new MentionMatcher(watchlist)) {
            return matcher.match(post);
        }
    }
}
