package io.sturmwarnung.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.text.Dictionaries;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.text.WordTokenizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class AuthorClassifierTest {
    private static final AuthorClassifier AUTHORS = new AuthorClassifier(Dictionaries.bundled());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich war dort angestellt, es ist noch schlimmer",
                "Als ehemalige Mitarbeiterin wundert mich das nicht",
                "Hab früher bei denen gearbeitet. Genau so ist es."
            })
    void knowsFormerEmployeesByWhatTheySay(String text) {
        assertThat(said(text, Language.GERMAN)).isEqualTo(AuthorKind.FORMER_EMPLOYEE);
    }

    @ParameterizedTest
    @CsvSource({
        "As a customer for 10 years I expected more, customer",
        "I used to work for them and nothing changed, former-employee",
        "I'm a reporter with Channel Six, media",
        "My followers deserve to know this, influencer",
        "Lovely weather by the sea, person"
    })
    void knowsEnglishAuthorsByWhatTheySay(String text, String kind) {
        assertThat(said(text, Language.ENGLISH).code()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Jacke hab ich bei euch gekauft",
                "Bin seit 12 Jahren Kunde, jetzt ist Schluss",
                "Wo bleibt meine Bestellung"
            })
    void knowsCustomersByWhatTheySay(String text) {
        assertThat(said(text, Language.GERMAN)).isEqualTo(AuthorKind.CUSTOMER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Buy now! Limited time only! Click here https://shop.example/a",
                "Look https://a.example look https://a.example and https://a.example",
                "Free trial, sign up now, link in bio"
            })
    void knowsAdvertsByWhatTheyRepeat(String text) {
        assertThat(said(text, Language.ENGLISH)).isEqualTo(AuthorKind.BOT);
    }

    @Test
    void takesOneCallOrSomeLinksForNoAdvert() {
        assertThat(said("Don't click here https://a.example", Language.ENGLISH))
                .isEqualTo(AuthorKind.PERSON);
        assertThat(said("https://a.example https://b.example https://c.example", Language.OTHER))
                .isEqualTo(AuthorKind.PERSON);
    }

    @ParameterizedTest
    @EnumSource(names = {"BRAND", "MEDIA", "BOT", "CUSTOMER", "FORMER_EMPLOYEE"})
    void believesTheSource(AuthorKind claimed) {
        Author author = new Author("1", "@a", "A", 90_000, true, claimed);

        assertThat(classify(post("x", author, "I used to work there"), false)).isEqualTo(claimed);
    }

    @Test
    void letsTheTextSayMore_whereTheSourceSaysPerson() {
        Author author = new Author("1", "@a", "A", 10, false, AuthorKind.PERSON);

        assertThat(classify(post("x", author, "I used to work there"), false))
                .isEqualTo(AuthorKind.FORMER_EMPLOYEE);
    }

    @Test
    void takesOwnAccountsForTheBrand() {
        Author author = new Author("1", "@a", "A", 10, false, AuthorKind.PERSON);

        assertThat(classify(post("x", author, "As a customer"), true)).isEqualTo(AuthorKind.BRAND);
    }

    @ParameterizedTest
    @CsvSource({
        "9999, false, Ada, person",
        "10000, false, Ada, influencer",
        "4999, true, Ada, person",
        "5000, true, Ada, influencer",
        "999, false, Ada the Travelblogger, person",
        "1000, false, Ada the Travelblogger, influencer"
    })
    void knowsInfluencersByTheirFollowers(
            long followers, boolean verified, String name, String kind) {
        Author author = new Author("1", null, name, followers, verified, AuthorKind.UNKNOWN);

        assertThat(classify(post("x", author, "Lovely weather"), false).code()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Lautertaler Tageblatt, media",
        "Dunmere Gazette, media",
        "weather_bot, bot",
        "Telvora Customer Support, brand",
        "Ada Kern, person"
    })
    void knowsAccountsByTheirNames(String name, String kind) {
        Author author = new Author("1", null, name, 0, false, AuthorKind.UNKNOWN);

        assertThat(classify(post("x", author, "Lovely weather"), false).code()).isEqualTo(kind);
    }

    @Test
    void doesNotReadNames_whereTheSourceSaysPerson() {
        Author author = new Author("1", null, "Jo Herald", 0, false, AuthorKind.PERSON);

        assertThat(classify(post("x", author, "Lovely weather"), false))
                .isEqualTo(AuthorKind.PERSON);
    }

    @Test
    void takesWhatIsPublishedInTheNewsForMedia() {
        assertThat(classify(post("news", Author.UNKNOWN, "Lovely weather"), false))
                .isEqualTo(AuthorKind.MEDIA);
    }

    @Test
    void takesAuthorsOfWhomNothingIsKnownForPeople() {
        assertThat(classify(post("x", Author.UNKNOWN, "Lovely weather"), false))
                .isEqualTo(AuthorKind.PERSON);
    }

    private static AuthorKind said(String text, Language language) {
        return AUTHORS.classify(AuthorKind.PERSON, text, WordTokenizer.tokenize(text), language);
    }

    private static AuthorKind classify(Post post, boolean own) {
        return AUTHORS.classify(
                AUTHORS.ofAccount(post, own),
                post.text(),
                WordTokenizer.tokenize(post.text()),
                Language.ENGLISH);
    }

    private static Post post(String channel, Author author, String text) {
        return Post.of("x:1", channel, Instant.EPOCH, text).withAuthor(author);
    }
}
