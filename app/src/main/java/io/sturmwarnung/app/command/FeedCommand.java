package io.sturmwarnung.app.command;

import io.sturmwarnung.app.failure.NoPosts;
import io.sturmwarnung.app.feed.Feed;
import io.sturmwarnung.app.files.FileCheck;
import io.sturmwarnung.app.report.Counted;
import io.sturmwarnung.app.report.RejectionLines;
import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.app.stack.Interruption;
import io.sturmwarnung.jobs.source.KafkaCheck;
import io.sturmwarnung.jobs.source.KafkaTopic;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/** Puts posts on a topic of Kafka. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description = {
            "Sends a bundled scenario, or your own posts, to a topic of Kafka.",
            "",
            "Stopped and called again with the same scenario it goes on where it was, and a story"
                    + " that was told to its end is not told twice. Posts of a file are sent each"
                    + " time; the jobs drop what they have seen within a week."
        },
        footer = {
            "",
            "Example: ./sturm feed --scenario hotline --write-watchlist watchlist.yaml",
            "Then:    ./sturm feed --scenario hotline --kafka localhost:9092 --now"
        })
public final class FeedCommand implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private What what;

    private static final class What {
        @Option(
                names = "--scenario",
                paramLabel = "NAME",
                completionCandidates = DemoCommand.Names.class,
                description = "One of ${COMPLETION-CANDIDATES}.")
        private String scenario;

        @Option(
                names = "--input",
                paramLabel = "FILE",
                description =
                        "Posts, one JSON object a line, oldest first; .gz is unpacked. Lines that are"
                                + " no posts are left out.")
        private Path input;
    }

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Some of the brokers, parted by commas.")
    private String kafka;

    @Option(
            names = "--topic",
            defaultValue = KafkaTopic.POSTS,
            paramLabel = "NAME",
            description = "The topic, which must exist (default: ${DEFAULT-VALUE}).")
    private String topic;

    @Option(
            names = "--speed",
            paramLabel = "max|N",
            converter = Speed.Converter.class,
            description =
                    "Seconds of the posts' time in one second, or as fast as possible (default: max,"
                            + " and 1 with --now). The weeks before a storm pass at once.")
    private Speed speed;

    @Option(
            names = "--now",
            description =
                    "The scenario's storm begins now and what comes before it lies in the past. With"
                            + " --speed N it is N times as short and as dense; with --speed max it has"
                            + " just ended. No post is dated into the future.")
    private boolean now;

    @Option(
            names = "--write-watchlist",
            paramLabel = "FILE.yaml",
            description =
                    "Write the watchlist for the scenario to this file, for the jobs; without --kafka"
                            + " nothing else is done.")
    private Path watchlist;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        checkUsage();
        PrintWriter out = spec.commandLine().getOut();
        FileCheck check = new FileCheck();
        if (what.input != null) {
            check.posts("--input", what.input);
        }
        if (watchlist != null) {
            check.output("--write-watchlist", watchlist);
        }
        check.done();
        Scenario scenario = what.scenario == null ? null : Scenario.named(what.scenario);
        if (watchlist != null) {
            Files.writeString(watchlist, scenario.watchlist());
            Say.line(out, "The watchlist is in " + watchlist + ".");
        }
        if (kafka != null) {
            feed(scenario, out);
        }
        return 0;
    }

    private void checkUsage() {
        if (what.scenario != null && !Scenario.names().contains(what.scenario)) {
            throw wrong(
                    "there is no scenario '%s'; choose one of %s"
                            .formatted(what.scenario, String.join(", ", Scenario.names())));
        }
        if (what.input != null && (now || watchlist != null)) {
            throw wrong("--now and --write-watchlist are of use to --scenario only");
        }
        if (kafka == null && watchlist == null) {
            throw wrong("Missing required option: '--kafka=HOST:PORT'");
        }
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    private void feed(Scenario scenario, PrintWriter out) throws Exception {
        KafkaTopic to = new KafkaTopic(kafka, topic, "feed");
        KafkaCheck.partitions(to);
        Speed wanted = speed != null ? speed : now ? new Speed(1) : Speed.MAX;
        Feed feed = new Feed(to, wanted.factor(), Clock.systemUTC(), words -> Say.line(out, words));
        try (Interruption interruption = new Interruption()) {
            interruption.watch();
            try {
                long sent = scenario == null ? file(feed) : feed.story(scenario, now);
                Say.line(
                        out,
                        "%s sent to topic %s at %s."
                                .formatted(Counted.of(sent, "post"), topic, kafka));
            } catch (InterruptedException asked) {
                // Before the process may end: afterwards nobody would be left to say it.
                Say.line(out, "Stopped. Call it again to go on.");
            }
        }
    }

    private long file(Feed feed) throws IOException, InterruptedException {
        RejectionLines rejected = new RejectionLines(spec.commandLine().getErr());
        long sent = feed.file(what.input, rejected::add);
        rejected.end("");
        if (sent == 0) {
            throw NoPosts.in(what.input, rejected.count(), "above");
        }
        return sent;
    }
}
