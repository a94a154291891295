package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.elastic.document.IndexedDocument;

import org.apache.flink.connector.base.sink.writer.AsyncSinkWriterStateSerializer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Keeps documents that wait to be written in a checkpoint. */
final class DocumentStateSerializer extends AsyncSinkWriterStateSerializer<IndexedDocument> {

    @Override
    protected void serializeRequestToStream(IndexedDocument document, DataOutputStream out)
            throws IOException {
        writeText(out, document.index());
        writeText(out, document.id());
        writeText(out, document.json());
        out.writeLong(document.version());
    }

    @Override
    protected IndexedDocument deserializeRequestFromStream(long size, DataInputStream in)
            throws IOException {
        return new IndexedDocument(readText(in), readText(in), readText(in), in.readLong());
    }

    @Override
    public int getVersion() {
        return 1;
    }

    /** Not {@code writeUTF}, which takes 64 KiB at most. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
