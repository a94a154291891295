package io.sturmwarnung.core.post;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class LineReaderTest {
    @Test
    void keepsLineNumbers_whenEmptyLinesAreSkipped() throws IOException {
        List<Line> lines = read(stream("a\r\n\r\n  \n\nb\nc"));

        assertThat(lines).extracting(Line::text).containsExactly("a", "b", "c");
        assertThat(lines).extracting(Line::number).containsExactly(1L, 5L, 6L);
    }

    @Test
    void skipsByteOrderMark_onlyAtTheBeginning() throws IOException {
        List<Line> lines = read(stream("\uFEFFa\n\uFEFFb\n"));

        assertThat(lines).extracting(Line::text).containsExactly("a", "\uFEFFb");
    }

    @Test
    void keepsOnlyTheBeginning_whenALineIsTooLong() throws IOException {
        String longest = "x".repeat(LineReader.MAX_LINE_BYTES);
        List<Line> lines = read(stream(longest + "\r\n" + longest + "y\nb\n"));

        assertThat(lines).extracting(Line::truncated).containsExactly(false, true, false);
        assertThat(lines.get(0).bytes()).hasSize(LineReader.MAX_LINE_BYTES);
        assertThat(lines.get(1).bytes()).hasSize(LineReader.KEPT_BYTES);
        assertThat(lines.get(2).text()).isEqualTo("b");
    }

    @Test
    void readsALineOf300MegabytesInConstantMemory() throws IOException {
        InputStream endless = new TestingRepeatingStream('x', 300L << 20);
        List<Line> lines = read(endless);

        assertThat(lines).singleElement().extracting(Line::truncated).isEqualTo(true);
    }

    @Property(tries = 300)
    void splitsLikeTheReference(@ForAll List<byte[]> parts) throws IOException {
        byte[] bytes = join(parts);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean marked = latin.startsWith("\u00EF\u00BB\u00BF");
        List<String> expected = new ArrayList<>();
        for (String line : (marked ? latin.substring(3) : latin).split("\n", -1)) {
            String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (!bare.matches("[ \t\r]*")) {
                expected.add(bare);
            }
        }

        assertThat(read(new ByteArrayInputStream(bytes)))
                .extracting(line -> new String(line.bytes(), StandardCharsets.ISO_8859_1))
                .containsExactlyElementsOf(expected);
    }

    private static byte[] join(List<byte[]> parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            byte[] next = Arrays.copyOf(all, all.length + part.length + 1);
            System.arraycopy(part, 0, next, all.length, part.length);
            next[next.length - 1] = '\n';
            all = next;
        }
        return all;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> read(InputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(in)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
