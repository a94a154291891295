package io.sturmwarnung.jobs.sink;

import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.elastic.document.SourceDocuments;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

import java.nio.charset.StandardCharsets;

/** Rejects as NDJSON files: the same documents as in the index, readable without a server. */
public final class RejectFiles {
    private RejectFiles() {}

    /**
     * A sink into a folder, which is made when there is something to write. Files begin with a dot
     * until the checkpoint that completes them, or the end of the job.
     */
    public static Sink<Rejection> in(java.nio.file.Path folder) {
        return FileSink.<Rejection>forRowFormat(
                        new Path(folder.toUri()),
                        (rejection, out) -> {
                            String line = SourceDocuments.of(rejection).json() + "\n";
                            out.write(line.getBytes(StandardCharsets.UTF_8));
                        })
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .withOutputFileConfig(
                        OutputFileConfig.builder()
                                .withPartPrefix("rejects")
                                .withPartSuffix(".ndjson")
                                .build())
                .build();
    }
}
