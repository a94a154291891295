package io.sturmwarnung.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.detection.PastHours;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.playbook.PlaybookCatalog;
import io.sturmwarnung.elastic.client.ElasticsearchAddress;
import io.sturmwarnung.jobs.post.Pace;
import io.sturmwarnung.jobs.sink.ElasticsearchSink;
import io.sturmwarnung.jobs.sink.RejectFiles;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class TopologyTest {
    private final StreamExecutionEnvironment env =
            ExecutionSettings.replay(Path.of("target", "checkpoints").toAbsolutePath()).local();
    private final StormSinks sinks =
            new StormSinks(
                    new ElasticsearchSink(ElasticsearchAddress.of("http://localhost:9200")),
                    RejectFiles.in(Path.of("target", "rejects").toAbsolutePath()));

    @Test
    void givesEachOperatorOfThePipelineAUid() {
        MentionSettings settings =
                MentionSettings.replay(TestingPosts.watchlist()).withPace(new Pace(60, null));
        StormPipeline.define(Sources.file(env, Path.of("posts.ndjson")), settings, sinks);

        assertThat(uids()).doesNotContainNull().doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }

    @Test
    void givesEachOperatorThatReadsMentionsFromKafkaAUid() {
        DataStream<Mention> mentions =
                MentionTopic.define(Sources.file(env, Path.of("mentions.ndjson")), sinks);
        CrisisStreams found =
                CrisisJob.define(
                        mentions,
                        CrisisSettings.monitor(
                                TestingPosts.watchlist(),
                                PastHours.NONE,
                                PlaybookCatalog.bundled()),
                        sinks);
        CrisisJob.send(found, new KafkaTopic("localhost:9092", "alerts", "crisis-job"));

        assertThat(uids()).doesNotContainNull().doesNotHaveDuplicates().hasSizeGreaterThan(8);
    }

    @Test
    void givesEachOperatorThatFollowsQuestionsAUid() {
        ResponseJob.define(
                MentionTopic.define(Sources.file(env, Path.of("mentions.ndjson")), sinks),
                IncidentTopic.define(
                        Sources.kafka(
                                env,
                                new KafkaTopic("localhost:9092", "incidents", "response-job"),
                                Uids.READ_INCIDENTS),
                        sinks),
                TestingPosts.watchlist(),
                sinks);

        assertThat(uids()).doesNotContainNull().doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }

    @Test
    void givesEachOperatorOfABacktestAUid() {
        BacktestJob.define(
                Sources.file(env, Path.of("posts.ndjson")),
                MentionSettings.replay(TestingPosts.watchlist()),
                List.of(1.0, 2.0, 4.0),
                sinks.rejects());

        assertThat(uids()).doesNotContainNull().doesNotHaveDuplicates().hasSizeGreaterThan(15);
    }

    @Test
    void namesEachUidOnce_inKebabCase() {
        List<String> uids =
                Arrays.stream(Uids.class.getDeclaredFields()).map(TopologyTest::value).toList();

        assertThat(uids).doesNotHaveDuplicates().allMatch(uid -> uid.matches("[a-z]+(-[a-z]+)*"));
    }

    private List<String> uids() {
        return env.getStreamGraph().getStreamNodes().stream()
                .map(StreamNode::getTransformationUID)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
