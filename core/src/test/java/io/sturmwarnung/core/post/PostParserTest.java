package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class PostParserTest {
    private static final String VALID =
            """
            {"id":"x:1","channel":"x","createdAt":"2026-05-01T10:00:00Z","text":"hello"}""";

    private final PostParser parser = new PostParser(TestingPosts.CLOCK);

    @Test
    void readsEveryField() throws RejectedPostException {
        Post post =
                parser.parse(
                        """
                        {"id":"x:570306","channel":"X","createdAt":"2015-02-24T12:35:00.5+01:00",
                        "text":"ÄÖÜ 😡","url":"https://x.example/1","language":"de",
                        "author":{"id":"7","handle":"@a","name":"A","followers":12,"verified":true,
                        "kind":"media"},"inReplyTo":"x:1","repostOf":"x:2","conversation":"x:3",
                        "engagement":{"likes":1,"replies":2,"reposts":3,"views":4.0},
                        "label":{"sentiment":"negative"}}""");

        Author author = new Author("7", "@a", "A", 12, true, AuthorKind.MEDIA);
        assertThat(post)
                .isEqualTo(
                        new Post(
                                "x:570306",
                                "x",
                                Instant.parse("2015-02-24T11:35:00.5Z"),
                                "ÄÖÜ 😡",
                                "https://x.example/1",
                                "de",
                                author,
                                "x:1",
                                "x:2",
                                "x:3",
                                new Engagement(1, 2, 3, 4)));
    }

    @Test
    void fillsInWhatIsNotRequired() throws RejectedPostException {
        Post post = parser.parse(VALID.replace("}", ",\"author\":null,\"url\":\" \"}"));

        assertThat(post)
                .isEqualTo(Post.of("x:1", "x", Instant.parse("2026-05-01T10:00:00Z"), "hello"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id":"x:1","chan                | not JSON at column 18
                    {"id":NaN}                       | not JSON at column
                    []                               | not a JSON object
                    42                               | not a JSON object
                    {} garbage                       | not JSON
                    {}                               | id is missing, expected a text
                    {}                               | channel is missing
                    {}                               | createdAt is missing, expected a time such as
                    {}                               | text is missing, expected what was said
                    {"id":5}                         | id is the number 5, expected a text
                    {"id":" "}                       | id is blank
                    {"channel":["x"]}                | channel is a list, expected a text
                    {"text":{"de":"x"}}              | text is an object, expected what was said
                    {"text":""}                      | text is blank
                    {"text":"\\u0000"}               | text holds only control characters
                    {"createdAt":1424777700}         | createdAt is the number 1424777700
                    {"createdAt":"yesterday"}        | createdAt is 'yesterday', expected a time
                    {"createdAt":"2015-02-24T11:35:00"}  | with its zone
                    {"createdAt":"2015-02-30T11:35:00Z"} | createdAt is '2015-02-30T11:35:00Z'
                    {"createdAt":"9999-01-01T00:00:00Z"} | more than one day in the future
                    {"createdAt":"2026-06-02T12:00:01Z"} | more than one day in the future
                    {"createdAt":"1989-12-31T23:59:59Z"} | expected 1990 or later
                    {"author":"me"}                  | author is the text 'me', expected an object
                    {"author":{"followers":-1}}      | author.followers is negative (-1)
                    {"author":{"followers":"12"}}    | author.followers is the text '12', expected a whole
                    {"author":{"verified":"yes"}}    | author.verified is the text 'yes', expected true or
                    {"engagement":{"likes":1.5}}     | engagement.likes is 1.5, expected a whole number
                    {"engagement":{"views":1e400}}   | engagement.views is too large
                    {"engagement":{"views":9223372036854775808}} | engagement.views is too large
                    {"inReplyTo":"a\\nb"}            | inReplyTo has characters that cannot be part
                    """)
    void saysWhatIsWrong(String line, String reason) {
        assertThatExceptionOfType(RejectedPostException.class)
                .isThrownBy(() -> parser.parse(line))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id":"x:1"              | at column 12: Unexpected end-of-input: expected close marker for Object (start marker at column 1)
                    {"a":[1                  | expected close marker for Array (start marker at column 6)
                    {"id":"x:1               | at column 11: Unexpected end-of-input: was expecting closing quote for a string value
                    no post                  | at column 1: Unrecognized token 'no': was expecting (JSON String
                    {id:1}                   | at column 2: Unexpected character ('i' (code 105)): was expecting double-quote
                    {"id":NaN}               | Non-standard token 'NaN', expected a JSON object
                    {"id":1} {"id":2}        | something follows the object, expected one object in each record
                    """)
    void saysWhereItIsNoJson_inWordsOfThePost(String line, String reason) {
        assertThatExceptionOfType(RejectedPostException.class)
                .isThrownBy(() -> parser.parse(line))
                .withMessageStartingWith("not JSON at column ")
                .withMessageContaining(reason)
                .withMessageNotContainingAny("REDACTED", "Source", "`");
    }

    @Test
    void saysOnWhichLineOfARecordItIsNoJson() {
        rejects(
                "{\n \"id\":\n  [}",
                "not JSON at line 3, column 4: Unexpected close marker '}': expected ']' (for Array"
                        + " starting at line 3, column 3)");
        rejects("{\n {", "not JSON at line 2, column 2: Unexpected character");
        rejects("{\n \"a\":[1", "for Array (start marker at line 2, column 6)");
        rejects(
                "[".repeat(200),
                "JSON beyond limits: Document nesting depth (101) exceeds the maximum allowed"
                        + " (100)");
    }

    @Test
    void countsCharacters_notTheirUnits() throws RejectedPostException {
        assertThat(parser.parse(VALID.replace("hello", "😡".repeat(100_000))).text())
                .hasSize(200_000);
        rejects(VALID.replace("hello", "😡".repeat(100_001)), "text has 100,001 characters");
        assertThat(parser.parse(VALID.replace("\"x\"", "\"" + "😡".repeat(64) + "\"")).channel())
                .hasSize(128);
        rejects(VALID.replace("\"x\"", "\"" + "😡".repeat(65) + "\""), "channel has 65 char");
        rejects(
                VALID.replace("}", ",\"url\":\"" + "😡".repeat(8_001) + "\"}"),
                "url has 8,001 characters");
        rejects(
                VALID.replace("2026-05-01T10:00:00Z", "😡".repeat(50)),
                "createdAt is '" + "😡".repeat(40) + "…'");
    }

    @Test
    void acceptsTimesUpToOneDayAhead() throws RejectedPostException {
        String line = VALID.replace("2026-05-01T10:00:00Z", "2026-06-02T14:00:00+0200");

        assertThat(parser.parse(line).createdAt()).isEqualTo("2026-06-02T12:00:00Z");
    }

    @Test
    void rejectsWhatIsTooLong() {
        rejects(VALID.replace("hello", "x".repeat(100_001)), "text has 100,001 characters");
        rejects(VALID.replace("x:1", "ü".repeat(221)), "id has 442 bytes, expected at most 440");
        rejects(VALID.replace("\"x\"", "\"" + "c".repeat(65) + "\""), "channel has 65 characters");
        rejects("[".repeat(100_000), "JSON beyond limits");
        rejects("{\"a\":" + "9".repeat(100_000) + "}", "JSON beyond limits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\u0007b"})
    void replacesControlCharacters(String text) throws RejectedPostException {
        assertThat(parser.parse(VALID.replace("hello", text)).text()).isEqualTo("a b");
    }

    @Test
    void replacesHalfSurrogatePairs() throws RejectedPostException {
        String text = "\\ud83d a \\ude21 \\ud83d\\ude21";

        assertThat(parser.parse(VALID.replace("hello", text)).text())
                .isEqualTo("\uFFFD a \uFFFD 😡");
    }

    @Test
    void takesTheLastValue_whenAFieldIsRepeated() throws RejectedPostException {
        assertThat(parser.parse(VALID.replace("}", ",\"text\":\"again\"}")).text())
                .isEqualTo("again");
    }

    @Test
    void saysWhereALineIsNotUtf8() {
        byte[] line = VALID.replace("hello", "Müll").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(RejectedPostException.class)
                .isThrownBy(() -> parser.parse(line))
                .withMessageContaining("byte 0xFC at position 71");
    }

    private void rejects(String line, String reason) {
        assertThatExceptionOfType(RejectedPostException.class)
                .isThrownBy(() -> parser.parse(line))
                .withMessageContaining(reason);
    }
}
