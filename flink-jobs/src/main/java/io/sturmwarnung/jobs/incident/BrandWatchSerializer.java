package io.sturmwarnung.jobs.incident;

import io.sturmwarnung.core.incident.BrandWatch;

import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Keeps a watch in the form it gives itself. A watch changes in place, so a copy is made by writing
 * and reading it; with heap state that happens only while a checkpoint is being taken.
 */
public final class BrandWatchSerializer extends TypeSerializerSingleton<BrandWatch> {
    /** The only one that is needed. */
    public static final BrandWatchSerializer INSTANCE = new BrandWatchSerializer();

    private static final int INITIAL_BYTES = 1 << 14;

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public BrandWatch createInstance() {
        return new BrandWatch();
    }

    @Override
    public BrandWatch copy(BrandWatch from) {
        try {
            DataOutputSerializer out = new DataOutputSerializer(INITIAL_BYTES);
            from.writeTo(out);
            return BrandWatch.readFrom(
                    new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
        } catch (IOException e) {
            throw new UncheckedIOException("a watch could not be copied", e);
        }
    }

    @Override
    public BrandWatch copy(BrandWatch from, BrandWatch reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(BrandWatch watch, DataOutputView target) throws IOException {
        watch.writeTo(target);
    }

    @Override
    public BrandWatch deserialize(DataInputView source) throws IOException {
        return BrandWatch.readFrom(source);
    }

    @Override
    public BrandWatch deserialize(BrandWatch reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public TypeSerializerSnapshot<BrandWatch> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Written into checkpoints in place of the serializer; the watch carries its own version. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<BrandWatch> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
