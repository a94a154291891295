package io.sturmwarnung.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.jobs.CrisisJob;
import io.sturmwarnung.jobs.MentionJob;
import io.sturmwarnung.jobs.ResponseJob;

import org.apache.flink.connector.kafka.source.KafkaSource;
import org.junit.jupiter.api.Test;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/** What the jar holds that a cluster is given, and what it leaves to Flink's lib folder. */
class JobsJarIT {
    private final Set<String> entries = entries(Path.of(System.getProperty("sturm.jobs")));

    @Test
    void holdsTheJobsAndTheirLibraries() {
        assertThat(entries)
                .contains(
                        entry(MentionJob.class),
                        entry(CrisisJob.class),
                        entry(ResponseJob.class),
                        entry(KafkaSource.class),
                        "org/apache/lucene/monitor/Monitor.class",
                        "edu/stanford/nlp/ling/CoreLabel.class",
                        "META-INF/services/org.apache.lucene.codecs.Codec",
                        "META-INF/services/jakarta.json.spi.JsonProvider");
    }

    @Test
    void leavesOutWhatFlinkBrings_theModels_logging_andSignatures() {
        Set<String> flink = new HashSet<>();
        for (String jar : TestingFlink.lib().split(File.pathSeparator)) {
            flink.addAll(entries(Path.of(jar)));
        }
        assertThat(flink).contains("org/apache/flink/api/common/JobID.class");
        flink.removeIf(entry -> !entry.startsWith("org/apache/flink/") || entry.endsWith("/"));

        Set<String> twice = new HashSet<>(entries);
        twice.retainAll(flink);
        assertThat(twice).isEmpty();
        assertThat(entries)
                .noneMatch(entry -> entry.startsWith("edu/stanford/nlp/models/"))
                .noneMatch(entry -> entry.startsWith("org/slf4j/"))
                .noneMatch(entry -> entry.startsWith("org/apache/logging/"))
                .noneMatch(entry -> entry.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"));
    }

    private static String entry(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static Set<String> entries(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(Object::toString).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(jar + " was not built", e);
        }
    }
}
