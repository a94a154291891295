package io.sturmwarnung.jobs;

import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.core.source.ChannelFigures;
import io.sturmwarnung.elastic.document.Documents;
import io.sturmwarnung.elastic.document.IndexedDocument;
import io.sturmwarnung.elastic.document.SourceDocuments;
import io.sturmwarnung.jobs.mention.AnnotateMentionsFunction;
import io.sturmwarnung.jobs.mention.KeepStepOperator;
import io.sturmwarnung.jobs.mention.MatchMentionsFunction;
import io.sturmwarnung.jobs.post.CountPostsOperator;
import io.sturmwarnung.jobs.post.KeepFirstFunction;
import io.sturmwarnung.jobs.post.ObserveOperator;
import io.sturmwarnung.jobs.post.ObservedPost;
import io.sturmwarnung.jobs.post.PacePostsFunction;
import io.sturmwarnung.jobs.post.ParsePostsFunction;
import io.sturmwarnung.jobs.post.PostObservation;
import io.sturmwarnung.jobs.sink.KafkaSinks;
import io.sturmwarnung.jobs.sink.MentionRecord;
import io.sturmwarnung.jobs.source.KafkaTopic;
import io.sturmwarnung.jobs.source.RawRecord;
import io.sturmwarnung.jobs.source.Sources;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

import java.time.Duration;

/** From records to mentions: read, place in time, drop copies, match, annotate, index. */
public final class MentionJob {
    private MentionJob() {}

    /**
     * The mentions in the records; what cannot be read goes to the sinks with the reason. A drill
     * leaves nothing in the sinks.
     */
    public static DataStream<Mention> define(
            DataStream<RawRecord> records, MentionSettings settings, StormSinks sinks) {
        MentionStreams found = find(records, settings);
        if (!settings.drill()) {
            index(found, sinks);
        }
        return found.mentions();
    }

    /** The same, but nothing is indexed, and what cannot be read goes nowhere yet. */
    static MentionStreams find(DataStream<RawRecord> records, MentionSettings settings) {
        SingleOutputStreamOperator<Post> posts =
                records.process(new ParsePostsFunction())
                        .uid(Uids.PARSE_POSTS)
                        .name("parse posts")
                        .setParallelism(1);
        SingleOutputStreamOperator<ObservedPost> observed =
                observe(pace(posts, settings), settings);
        DataStream<Mention> mentions =
                observed.keyBy(one -> one.post().id())
                        .process(new KeepFirstFunction<>(Tally.POSTS_DUPLICATE))
                        .returns(ObservedPost.class)
                        .uid(Uids.KEEP_FIRST_POST)
                        .name("keep first of each post")
                        .flatMap(new MatchMentionsFunction(settings.watchlist()))
                        .uid(Uids.MATCH_MENTIONS)
                        .name("match mentions")
                        .map(new AnnotateMentionsFunction(settings.knowledge()))
                        .uid(Uids.ANNOTATE_MENTIONS)
                        .name("annotate mentions");
        return new MentionStreams(
                mentions,
                posts.getSideOutput(ParsePostsFunction.REJECTED),
                observed.getSideOutput(CountPostsOperator.FIGURES));
    }

    private static DataStream<Post> pace(DataStream<Post> posts, MentionSettings settings) {
        if (settings.pace().isEmpty()) {
            return posts;
        }
        return posts.map(new PacePostsFunction(settings.pace().get()))
                .uid(Uids.PACE_POSTS)
                .name("pace posts")
                .setParallelism(1);
    }

    /** In one task, and in one chain with the source: here is decided what is late. */
    private static SingleOutputStreamOperator<ObservedPost> observe(
            DataStream<Post> posts, MentionSettings settings) {
        return posts.transform(
                        "observe posts",
                        TypeInformation.of(ObservedPost.class),
                        new ObserveOperator<>(new PostObservation(), settings.idleAfter()))
                .uid(Uids.OBSERVE_POSTS)
                .forceNonParallel()
                .transform(
                        "count posts",
                        TypeInformation.of(ObservedPost.class),
                        new CountPostsOperator(settings.live()))
                .uid(Uids.COUNT_POSTS)
                .forceNonParallel();
    }

    private static void index(MentionStreams found, StormSinks sinks) {
        DataStream<IndexedDocument> mentionDocuments =
                found.mentions()
                        .map((Mention mention) -> Documents.of(mention))
                        .uid(Uids.MENTION_DOCUMENTS)
                        .name("mention documents");
        DataStream<IndexedDocument> rejectDocuments =
                found.rejects()
                        .map((Rejection reject) -> SourceDocuments.of(reject))
                        .uid(Uids.REJECT_DOCUMENTS)
                        .name("reject documents")
                        .setParallelism(1);
        DataStream<IndexedDocument> sourceDocuments =
                found.sources()
                        .map((ChannelFigures figures) -> SourceDocuments.of(figures))
                        .uid(Uids.SOURCE_DOCUMENTS)
                        .name("source documents")
                        .setParallelism(1);
        mentionDocuments
                .union(rejectDocuments, sourceDocuments)
                .sinkTo(sinks.documents())
                .uid(Uids.INDEX_MENTIONS)
                .name("index mentions");
        write(found.rejects(), sinks.rejects());
    }

    /** Keeps what could not be read. */
    static void write(DataStream<Rejection> rejects, Sink<Rejection> sink) {
        rejects.sinkTo(sink).uid(Uids.WRITE_REJECTS).name("write rejects").setParallelism(1);
    }

    /** From one task, in the order of time but for the disorder that readers tolerate. */
    static void send(DataStream<Mention> mentions, KafkaTopic topic) {
        mentions.transform(
                        "keep step",
                        TypeInformation.of(MentionRecord.class),
                        new KeepStepOperator())
                .uid(Uids.KEEP_STEP)
                .setParallelism(1)
                .sinkTo(KafkaSinks.mentions(topic))
                .uid(Uids.SEND_MENTIONS)
                .name("send mentions")
                .setParallelism(1);
    }

    /** Runs on a cluster, from topic {@code posts} to topic {@code mentions}. */
    public static void main(String[] args) throws Exception {
        ClusterOptions options = ClusterOptions.parse(args);
        StreamExecutionEnvironment env = options.environment("mentions");
        // Never idle: nobody waits for this one source, and after idleness tasks lose step.
        MentionSettings settings =
                MentionSettings.monitor(options.watchlist()).withIdleAfter(Duration.ZERO);
        DataStream<RawRecord> records =
                Sources.kafka(env, options.topic(KafkaTopic.POSTS, "mention-job"));
        send(
                define(records, settings, options.sinks()),
                options.topic(KafkaTopic.MENTIONS, "mention-job"));
        env.execute("mentions");
    }
}
