package io.sturmwarnung.jobs.liveness;

import io.sturmwarnung.core.mention.Mention;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/** That something was heard on a channel: its name, and when in milliseconds since 1970. */
public final class Heard {
    public static final TypeInformation<Tuple2<String, Long>> TYPE =
            Types.TUPLE(Types.STRING, Types.LONG);

    private Heard() {}

    /** What is kept of a mention: whole ones would be sent about for nothing. */
    public static Tuple2<String, Long> of(Mention mention) {
        return Tuple2.of(mention.post().channel(), mention.observedAt().toEpochMilli());
    }
}
