package io.sturmwarnung.jobs;

import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How jobs run, whatever they do.
 *
 * @param parallelism tasks of each operator, 1 or more
 * @param checkpoints folder for checkpoints, as a URI that all machines can reach
 * @param restart whether a job that failed is started again from its last checkpoint; a replay
 *     rather fails at once with the cause, because it can be run again
 */
public record ExecutionSettings(int parallelism, URI checkpoints, boolean restart) {
    /** Enough to keep both cores of a small machine busy. */
    public static final int LOCAL_PARALLELISM = 2;

    private static final Duration CHECKPOINT_INTERVAL = Duration.ofSeconds(10);

    /** Should the newest checkpoint be of no use, there are others. */
    static final int RETAINED_CHECKPOINTS = 3;

    /** Counts for the progress line travel with heartbeats; by default every 10 seconds. */
    private static final Duration LOCAL_HEARTBEAT = Duration.ofMillis(500);

    /** The settings of a replay on this machine. */
    public static ExecutionSettings replay(java.nio.file.Path checkpoints) {
        return new ExecutionSettings(LOCAL_PARALLELISM, checkpoints.toUri(), false);
    }

    /** The settings of a run on this machine that never ends. */
    public static ExecutionSettings monitor(java.nio.file.Path checkpoints) {
        return new ExecutionSettings(LOCAL_PARALLELISM, checkpoints.toUri(), true);
    }

    /** An environment inside this process, with its state on the heap. */
    public StreamExecutionEnvironment local() {
        return local(configuration());
    }

    /**
     * The same for a job that outlives its process: its checkpoints stay when it ends, however it
     * does, and it goes on from one of them.
     *
     * @param checkpoint where to go on, empty to begin anew
     */
    public StreamExecutionEnvironment localFrom(Optional<java.nio.file.Path> checkpoint) {
        Configuration configuration = configuration();
        keepCheckpoints(configuration);
        checkpoint.ifPresent(
                path -> {
                    configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, path.toUri().toString());
                    // The job may delete what it goes on from, once it has newer ones.
                    configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
                });
        return local(configuration);
    }

    private StreamExecutionEnvironment local(Configuration configuration) {
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, LOCAL_HEARTBEAT);
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_PORT, "0");
        return StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
    }

    /**
     * The environment of the cluster that runs this program. State is kept in RocksDB, so that it
     * may outgrow the heap; the last checkpoints stay when the job is cancelled.
     */
    public StreamExecutionEnvironment cluster() {
        Configuration configuration = configuration();
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        keepCheckpoints(configuration);
        return StreamExecutionEnvironment.getExecutionEnvironment(configuration)
                .setParallelism(parallelism);
    }

    private static void keepCheckpoints(Configuration configuration) {
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED_CHECKPOINTS);
        // While a full sink waits for its server, checkpoints wait too: no reason to start again.
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    }

    private Configuration configuration() {
        Configuration configuration = new Configuration();
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
        configuration.set(
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                CheckpointingMode.EXACTLY_ONCE);
        // A barrier must not overtake the time that is told of the records before it.
        configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpoints.toString());
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY, restart ? "exponential-delay" : "none");
        // Neither Kryo nor an operator that would lose its state may creep in.
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        // What streams is never changed, so operators of one task can hand it on without a copy.
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        return configuration;
    }
}
