package io.sturmwarnung.app.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MetricOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Flink's configuration in the stack, as Flink reads it. */
class ComposeFlinkTest {
    /** Where the keys that are used here are declared. */
    private static final List<Class<?>> DECLARATIONS =
            List.of(
                    BlobServerOptions.class,
                    CoreOptions.class,
                    JobManagerOptions.class,
                    MetricOptions.class,
                    RestOptions.class,
                    TaskManagerOptions.class,
                    WebOptions.class);

    private final Configuration configuration =
            GlobalConfiguration.loadConfiguration(Repository.file("docker/flink").toString());

    @Test
    void hasOnlyKeysThatFlinkKnows() throws IllegalAccessException {
        Set<String> known = new TreeSet<>();
        for (Class<?> declaration : DECLARATIONS) {
            for (Field field : declaration.getFields()) {
                if (field.getType() == ConfigOption.class) {
                    known.add(((ConfigOption<?>) field.get(null)).key());
                }
            }
        }
        Set<String> used = new TreeSet<>();
        for (String key : configuration.keySet()) {
            used.add(key.replace("metrics.reporter.prom.", "metrics.reporter.<name>."));
        }
        // Of each reporter; the port is what this one adds.
        known.add("metrics.reporter.<name>.factory.class");
        known.add("metrics.reporter.<name>.port");
        assertThat(used).hasSizeGreaterThan(15);
        assertThat(known).containsAll(used);
    }

    @Test
    void partsTheMemorySoThatFlinkStarts() {
        TaskExecutorProcessSpec worker =
                TaskExecutorProcessUtils.processSpecFromConfig(configuration);
        JobManagerProcessSpec master = JobManagerProcessUtils.processSpecFromConfig(configuration);

        assertThat(worker.getJvmHeapMemorySize().getMebiBytes()).isGreaterThanOrEqualTo(700);
        assertThat(worker.getManagedMemorySize().getMebiBytes()).isGreaterThanOrEqualTo(300);
        assertThat(master.getJvmHeapMemorySize().getMebiBytes()).isGreaterThanOrEqualTo(192);
    }

    /** The jar of the jobs is larger than the folder of temporary files, which is memory. */
    @Test
    void takesJarsOnAVolume() {
        assertThat(configuration.get(WebOptions.TMP_DIR)).isEqualTo("/work");
        assertThat(configuration.getOptional(WebOptions.UPLOAD_DIR)).isEmpty();
        assertThat(ComposeFile.read().service("jobmanager").volumeParts())
                .anyMatch(volume -> volume[0].equals("jobmanager") && volume[1].equals("/work"));
    }

    @Test
    void answersOutsideItsOwnContainer() {
        assertThat(configuration.get(JobManagerOptions.ADDRESS)).isEqualTo("jobmanager");
        assertThat(configuration.get(RestOptions.ADDRESS)).isEqualTo("jobmanager");
        assertThat(configuration.get(RestOptions.BIND_ADDRESS)).isEqualTo("0.0.0.0");
        assertThat(configuration.get(JobManagerOptions.BIND_HOST)).isEqualTo("0.0.0.0");
        assertThat(configuration.get(TaskManagerOptions.BIND_HOST)).isEqualTo("0.0.0.0");
        assertThat(configuration.get(WebOptions.SUBMIT_ENABLE)).isFalse();
    }
}
