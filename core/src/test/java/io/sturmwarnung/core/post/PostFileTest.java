package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class PostFileTest {
    private static final String POST =
            """
            {"id":"x:%d","channel":"x","createdAt":"2026-05-01T10:00:00Z","text":"hello"}
            """;

    private final List<Post> posts = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    @TempDir private Path folder;

    @Test
    void separatesPostsFromBrokenLines() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(utf8(POST.formatted(1) + "\n{\"id\":\n" + POST.formatted(2)));
        bytes.writeBytes(new byte[] {'{', (byte) 0xFF, '}', '\n'});
        bytes.writeBytes(utf8("x".repeat(LineReader.MAX_LINE_BYTES + 1) + "\n"));
        bytes.writeBytes(utf8(POST.formatted(3).strip()));
        read(new PostFile(write("posts.ndjson", bytes.toByteArray())));

        assertThat(posts).extracting(Post::id).containsExactly("x:1", "x:2", "x:3");
        assertThat(rejections).extracting(Rejection::position).containsExactly(3L, 5L, 6L);
        assertThat(rejections).extracting(Rejection::source).containsOnly("posts.ndjson");
        assertThat(rejections.get(0).raw()).isEqualTo("{\"id\":");
        assertThat(rejections.get(1).raw()).isEqualTo("{\uFFFD}");
        assertThat(rejections.get(2).reason()).contains("longer than 4,194,304 bytes");
        assertThat(rejections.get(2).raw()).hasSize(LineReader.KEPT_BYTES);
    }

    @Test
    void readsCompressedFiles_alsoOfSeveralMembers() throws IOException {
        byte[] first = gzip(POST.formatted(1));
        byte[] second = gzip(POST.formatted(2));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        read(new PostFile(write("posts.ndjson.gz", both.toByteArray())));

        assertThat(posts).extracting(Post::id).containsExactly("x:1", "x:2");
    }

    @Test
    void readsCsvWithQuotedLines_andGoesOnAfterAStrayQuote() throws IOException {
        String csv =
                """
                tweet_id;name;text;created
                1;united;"kein ""Ort""
                ; für Beschwerden";2015-02-24 11:35:52 -0800
                2;united;"stray" quote;2015-02-24 11:35:52 -0800
                3;united;cells;missing;2015
                4;united;fine;24.02.2015
                5;united;"never closed;2015-02-24 11:35:52 -0800
                6;united;fine;2015-02-24 11:35:52 -0800
                """;
        ColumnMapping mapping =
                ColumnMapping.parse(
                        "id=tweet_id,text=text,author.handle=name,channel==x,createdAt=created,"
                                + "createdAt.pattern=yyyy-MM-dd HH:mm:ss Z");
        read(new PostFile(write("posts.csv", utf8("\uFEFF" + csv.replace("\n", "\r\n"))), mapping));

        assertThat(posts).extracting(Post::id).containsExactly("1", "6");
        assertThat(posts.get(0).text()).isEqualTo("kein \"Ort\"\n; für Beschwerden");
        assertThat(posts.get(0).createdAt()).isEqualTo("2015-02-24T19:35:52Z");
        assertThat(posts.get(0).author().handle()).isEqualTo("united");
        assertThat(rejections).extracting(Rejection::position).containsExactly(4L, 5L, 6L, 7L);
        assertThat(rejections)
                .extracting(Rejection::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("cell 3 goes on after its closing"),
                        reason -> assertThat(reason).contains("has 5 cells, expected 4"),
                        reason -> assertThat(reason).contains("createdAt (column 'created') is"),
                        reason -> assertThat(reason).contains("quote that opens cell 3"));
    }

    @Test
    void failsTheFile_whenItsHeaderLacksMappedColumns() throws IOException {
        Path file = write("posts.csv", utf8("id,text\n1,hello\n"));
        ColumnMapping mapping = ColumnMapping.parse("id=id,text=body,channel==x,createdAt=when");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(new PostFile(file, mapping)))
                .withMessageContaining("'body' (for text)")
                .withMessageContaining("'when' (for createdAt)")
                .withMessageContaining("it has [id, text]");
    }

    @Test
    void readsNothing_fromAnEmptyFile() throws IOException {
        read(new PostFile(write("posts.csv", new byte[0])));
        read(new PostFile(write("posts.jsonl", new byte[0])));

        assertThat(posts).isEmpty();
        assertThat(rejections).isEmpty();
    }

    @Test
    void fails_whenCompressionIsCutOrTheNameIsUnknown() throws IOException {
        byte[] whole = gzip(POST.formatted(1).repeat(100));
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        PostFile file = new PostFile(write("cut.json.gz", cut));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(file))
                .withMessage(
                        "cut.json.gz ends in the middle, a part of the packed file is missing: copy"
                                + " or download it again, or pack it anew")
                // Whoever unwraps failures must find these words last.
                .withNoCause();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostFile(folder.resolve("posts.xlsx")))
                .withMessageContaining(".ndjson, .jsonl, .json or .csv");
    }

    @Test
    void saysWhatIsWrongWithAPackedFile() throws IOException {
        byte[] damaged = gzip(POST.formatted(1).repeat(100));
        Arrays.fill(damaged, 12, 40, (byte) 0xFF);
        PostFile broken = new PostFile(write("damaged.json.gz", damaged));
        PostFile plain = new PostFile(write("plain.json.gz", utf8(POST.formatted(1))));
        PostFile empty = new PostFile(write("empty.json.gz", new byte[0]));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(broken))
                .withMessageStartingWith("damaged.json.gz is damaged");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(plain))
                .withMessageStartingWith("plain.json.gz is not packed with gzip");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read(empty))
                .withMessageStartingWith("empty.json.gz ends in the middle");
    }

    private void read(PostFile file) throws IOException {
        file.read(TestingPosts.CLOCK, posts::add, rejections::add);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(utf8(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
