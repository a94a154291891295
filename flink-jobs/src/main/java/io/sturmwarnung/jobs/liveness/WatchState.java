package io.sturmwarnung.jobs.liveness;

import io.sturmwarnung.core.alert.SourceAlert;
import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.source.ChannelWatch;

import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.Collector;

import java.io.IOException;
import java.time.Instant;

/** Keeps the {@link ChannelWatch} of each key in the form it gives itself: about 600 bytes. */
final class WatchState {
    private static final int INITIAL_BYTES = 640;

    private final ValueState<byte[]> state;

    private WatchState(ValueState<byte[]> state) {
        this.state = state;
    }

    static WatchState open(RuntimeContext context, String name) {
        return new WatchState(
                context.getState(
                        new ValueStateDescriptor<>(
                                name, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)));
    }

    /** The watch of the current key; a new one if there is none. */
    ChannelWatch get() throws IOException {
        byte[] bytes = state.value();
        return bytes == null
                ? new ChannelWatch()
                : ChannelWatch.readFrom(new DataInputDeserializer(bytes));
    }

    void keep(ChannelWatch watch) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(INITIAL_BYTES);
        watch.writeTo(out);
        state.update(out.getCopyOfBuffer());
    }

    /** Gives the watch the posts of a minute, and tells what that changed. */
    static void endOfMinute(
            ChannelWatch watch,
            String channel,
            Instant end,
            long posts,
            Collector<SourceAlert> out) {
        Instant heardBefore = watch.lastHeard();
        double missedBefore = watch.missed();
        switch (watch.endOfMinute(end, posts)) {
            case BLIND -> out.collect(alert(channel, watch.lastHeard(), end, watch.missed(), true));
            case HEARD_AGAIN -> out.collect(alert(channel, heardBefore, end, missedBefore, false));
            case NONE -> {}
        }
    }

    private static SourceAlert alert(
            String channel, Instant since, Instant end, double missed, boolean blind) {
        return SourceAlert.of(channel, since, end, missed, blind, BrandWatch.ZONE);
    }
}
