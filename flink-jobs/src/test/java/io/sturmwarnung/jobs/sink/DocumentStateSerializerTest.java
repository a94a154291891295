package io.sturmwarnung.jobs.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.elastic.document.IndexedDocument;

import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

import java.util.List;

class DocumentStateSerializerTest {
    @Test
    void readsWhatItWrote_evenLongTexts() throws Exception {
        String longText = "ü".repeat(100_000);
        List<RequestEntryWrapper<IndexedDocument>> entries =
                List.of(
                        entry(new IndexedDocument("mentions", "a:1", "{}", 0)),
                        entry(new IndexedDocument("incidents", "a:2", longText, 42)));
        DocumentStateSerializer serializer = new DocumentStateSerializer();

        byte[] bytes = serializer.serialize(new BufferedRequestState<>(entries));

        assertThat(serializer.deserialize(1, bytes).getBufferedRequestEntries())
                .extracting(RequestEntryWrapper::getRequestEntry)
                .containsExactly(
                        entries.get(0).getRequestEntry(), entries.get(1).getRequestEntry());
    }

    private static RequestEntryWrapper<IndexedDocument> entry(IndexedDocument document) {
        return new RequestEntryWrapper<>(document, document.json().length());
    }
}
