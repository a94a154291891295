package io.sturmwarnung.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class LineFormatTest {
    @TempDir private Path folder;

    private final LineFormat format = new LineFormat(false);

    @Test
    void readsAllLinesWithTheirNumbers() throws Exception {
        Path file = folder.resolve("posts.ndjson");
        Files.writeString(file, "one\n\nthree\nfour");

        assertThat(read(split(file, null)))
                .extracting(record -> record.getRecord().position() + text(record))
                .containsExactly("1one", "3three", "4four");
    }

    @Test
    void unpacksGzip_alsoOfSeveralMembers() throws Exception {
        Path file = folder.resolve("posts.ndjson.gz");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(packed("one\ntw"));
            out.write(packed("o\n"));
        }

        assertThat(read(split(file, null))).extracting(LineFormatTest::text).contains("one", "two");
    }

    @Test
    void makesARecordOfWhatCannotBeRead_whereOtherFilesMustBe() throws Exception {
        Path file = folder.resolve("posts.ndjson.gz");
        byte[] whole = packed("one\n".repeat(100));
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));
        Path missing = folder.resolve("missing.ndjson");
        LineFormat lenient = LineFormat.lenient();

        assertThat(read(lenient, split(file, null)))
                .last()
                .extracting(LineFormatTest::text)
                .asString()
                .contains("cannot be read on: posts.ndjson.gz ends in the middle");
        FileSourceSplit gone =
                new FileSourceSplit(
                        "1", new org.apache.flink.core.fs.Path(missing.toUri()), 0, 1, 0, 1);
        assertThat(read(lenient, gone))
                .singleElement()
                .extracting(record -> record.getRecord().position() + text(record))
                .asString()
                .startsWith("1this file cannot be read on: ");
    }

    @Test
    void saysThatAPackedFileEndsInTheMiddle() throws Exception {
        Path file = folder.resolve("posts.ndjson.gz");
        byte[] whole = packed("one\n".repeat(100));
        Files.write(file, Arrays.copyOf(whole, whole.length - 10));

        assertThatIOException()
                .isThrownBy(() -> read(split(file, null)))
                .withMessageStartingWith("posts.ndjson.gz ends in the middle")
                .withNoCause();
    }

    @Test
    void goesOnBehindTheLinesItHadRead_whereverThatWas() throws Exception {
        Path file = folder.resolve("posts.ndjson");
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 700; i++) {
            lines.append(i % 7 == 0 ? "\n" : "line " + i + "\n");
        }
        Files.writeString(file, lines);
        List<RecordAndPosition<RawRecord>> all = read(split(file, null));
        for (int read : List.of(0, 1, 255, 256, 257, 599, 600)) {
            long after = read == 0 ? 0 : all.get(read - 1).getRecordSkipCount();
            CheckpointedPosition position =
                    new CheckpointedPosition(CheckpointedPosition.NO_OFFSET, after);

            assertThat(read(split(file, position)))
                    .extracting(record -> record.getRecord().position())
                    .isEqualTo(
                            all.stream()
                                    .skip(read)
                                    .map(record -> record.getRecord().position())
                                    .toList());
        }
    }

    private List<RecordAndPosition<RawRecord>> read(FileSourceSplit split) throws IOException {
        return read(format, split);
    }

    private static List<RecordAndPosition<RawRecord>> read(LineFormat format, FileSourceSplit split)
            throws IOException {
        List<RecordAndPosition<RawRecord>> records = new ArrayList<>();
        Configuration config = new Configuration();
        boolean fresh = split.getReaderPosition().isEmpty();
        try (BulkFormat.Reader<RawRecord> reader =
                fresh ? format.createReader(config, split) : format.restoreReader(config, split)) {
            BulkFormat.RecordIterator<RawRecord> batch;
            while ((batch = reader.readBatch()) != null) {
                RecordAndPosition<RawRecord> record;
                while ((record = batch.next()) != null) {
                    records.add(record);
                }
                batch.releaseBatch();
            }
        }
        return records;
    }

    private static FileSourceSplit split(Path file, CheckpointedPosition position)
            throws IOException {
        long size = Files.size(file);
        return new FileSourceSplit(
                "1",
                new org.apache.flink.core.fs.Path(file.toUri()),
                0,
                size,
                0,
                size,
                new String[0],
                position);
    }

    private static byte[] packed(String text) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String text(RecordAndPosition<RawRecord> record) {
        return new String(record.getRecord().bytes(), StandardCharsets.UTF_8);
    }
}
