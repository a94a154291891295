package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

class CsvPostParserTest {
    private static final List<String> HEADER =
            List.of("id", "channel", "createdAt", "text", "author.followers", "author.verified");

    private final CsvPostParser parser =
            new CsvPostParser(ColumnMapping.byName(HEADER), HEADER, TestingPosts.CLOCK);

    @Test
    void readsCountsAndFlags() throws RejectedPostException {
        Post post = parser.parse("x:1,x,2026-05-01T10:00:00Z,\"a, b\",12.0,yes");

        assertThat(post.text()).isEqualTo("a, b");
        assertThat(post.author().followers()).isEqualTo(12);
        assertThat(post.author().verified()).isTrue();
    }

    @Test
    void namesTheColumn_whenACellIsWrong() {
        assertThatExceptionOfType(RejectedPostException.class)
                .isThrownBy(() -> parser.parse("x:1,x,2026-05-01T10:00:00Z,,many,maybe"))
                .withMessageContaining("text (column 'text') is missing")
                .withMessageContaining(
                        "author.followers (column 'author.followers') is the text 'many'")
                .withMessageContaining("author.verified (column 'author.verified') is the text");
    }

    @Test
    void readsTimesWithoutZoneInTheGivenZone() throws RejectedPostException {
        ColumnMapping mapping =
                ColumnMapping.parse(
                        "id=a,text=c,channel==x,createdAt=b,createdAt.pattern=d.M.yyyy H:mm,"
                                + "createdAt.zone=Europe/Berlin");
        CsvPostParser german =
                new CsvPostParser(mapping, List.of("a", "b", "c"), TestingPosts.CLOCK);

        assertThat(german.parse("1,24.2.2015 12:35,hi").createdAt())
                .isEqualTo("2015-02-24T11:35:00Z");
    }

    @Test
    void namesAllProblemsOfAMapping() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                ColumnMapping.parse(
                                        "id=a,id=b,txt=c,channel,createdAt=d,"
                                                + "createdAt.pattern=jjjj,createdAt.zone=Moon"))
                .withMessageContaining("'id' is mapped twice")
                .withMessageContaining("'channel' is not FIELD=COLUMN")
                .withMessageContaining("'text' is not mapped")
                .withMessageContaining("'txt' is not a field")
                .withMessageContaining("createdAt.pattern 'jjjj'")
                .withMessageContaining("createdAt.zone 'Moon'");
    }

    @Property(tries = 300)
    void splitsWhatWasQuoted(@ForAll List<List<String>> rows) throws IOException {
        List<List<String>> cleaned = rows.stream().map(CsvPostParserTest::cleaned).toList();
        String csv =
                cleaned.stream()
                        .map(
                                row ->
                                        row.stream()
                                                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                                .collect(Collectors.joining(",")))
                        .map(row -> row + "\r\n")
                        .collect(Collectors.joining());
        List<List<String>> read = new ArrayList<>();
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        try (CsvRecordReader reader = new CsvRecordReader(new ByteArrayInputStream(bytes))) {
            for (CsvRecord next = reader.next(); next != null; next = reader.next()) {
                read.add(next.cells());
            }
        }

        assertThat(read).isEqualTo(cleaned);
    }

    /** Line ends inside cells are read as LF, and half surrogate pairs cannot be written. */
    private static List<String> cleaned(List<String> row) {
        List<String> cells = row.isEmpty() ? List.of("") : row;
        return cells.stream().map(cell -> CleanText.of(cell).replace("\r", "")).toList();
    }
}
