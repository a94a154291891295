package io.sturmwarnung.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.core.mention.Mention;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class BrandWindowsPropertyTest {
    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant END = TestingTalk.START.plus(TestingTalk.LENGTH);

    /** Everything that the windows tell. */
    record Figures(
            WindowFigures fiveMinutes,
            WindowFigures hour,
            WindowFigures day,
            List<ScopedFigures> topics,
            List<ScopedFigures> channels) {
        static Figures of(BrandWindows windows) {
            return new Figures(
                    windows.fiveMinutes(),
                    windows.hour(),
                    windows.day(),
                    windows.topics(),
                    windows.channels());
        }
    }

    @Provide
    Arbitrary<List<Mention>> talk() {
        return TestingTalk.talk();
    }

    /** Ends of minutes, some of them long after the last mention. */
    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 60 * 60);
    }

    @Property(tries = 300)
    void equalARecount(@ForAll("talk") List<Mention> talk, @ForAll("minutes") int minute) {
        Instant end = TestingTalk.START.plus(Duration.ofMinutes(minute));
        List<Mention> until =
                talk.stream().filter(m -> m.post().createdAt().isBefore(end)).toList();

        assertThat(Figures.of(TestingJob.count(TestingJob.inOrder(until), end)))
                .isEqualTo(recount(TestingJob.inOrder(until), end));
    }

    private static Figures recount(List<Mention> mentions, Instant end) {
        TestingRecount recount = new TestingRecount(mentions, end);
        return new Figures(
                recount.figures(SECONDS, Duration.ofMinutes(5), m -> true),
                recount.figures(SECONDS, Duration.ofHours(1), m -> true),
                recount.figures(MINUTE, DAY, m -> true),
                recount.mentioned(
                        recount.scoped("hotline", m -> m.topics().contains("hotline")),
                        recount.scoped("price", m -> m.topics().contains("price"))),
                recount.mentioned(
                        recount.scoped("forum", m -> m.post().channel().equals("forum")),
                        recount.scoped("x", m -> m.post().channel().equals("x"))));
    }

    @Property(tries = 200)
    void areTheSame_whateverTheOrderWithinTheDisorder(
            @ForAll("talk") List<Mention> talk, @ForAll Random random) {
        Map<String, Instant> arrivals = new HashMap<>();
        for (Mention mention : talk) {
            long delay = random.nextLong(TestingJob.DISORDER.toMillis());
            arrivals.put(mention.id(), mention.post().createdAt().plusMillis(delay));
        }
        List<Mention> arrived = new ArrayList<>(talk);
        arrived.sort(Comparator.comparing(mention -> arrivals.get(mention.id())));

        assertThat(Figures.of(TestingJob.count(arrived, END)))
                .isEqualTo(Figures.of(TestingJob.count(TestingJob.inOrder(talk), END)));
    }

    /** Counts do not even need the slots' order, unless a reply overtakes what it answers. */
    @Property(tries = 200)
    void areTheSame_inAnyOrder_ofMentionsByOthers(
            @ForAll("talk") List<Mention> talk, @ForAll Random random) {
        List<Mention> arrived = new ArrayList<>(talk);
        arrived.removeIf(Mention::own);
        List<Mention> inOrder = TestingJob.inOrder(arrived);
        Collections.shuffle(arrived, random);
        BrandWindows shuffled = new BrandWindows();
        arrived.forEach(shuffled::count);
        shuffled.advanceTo(END);

        assertThat(Figures.of(shuffled)).isEqualTo(Figures.of(TestingJob.count(inOrder, END)));
    }

    @Property(tries = 200)
    void areTheSame_whenSplitOverParallelInputs(
            @ForAll("talk") List<Mention> talk, @ForAll Random random) {
        List<Deque<Mention>> inputs =
                List.of(new ArrayDeque<>(), new ArrayDeque<>(), new ArrayDeque<>());
        TestingJob.inOrder(talk).forEach(m -> inputs.get(random.nextInt(3)).add(m));
        TestingJob job = new TestingJob(inputs.size());
        // Each input keeps its order, but how far it has come does not matter.
        while (inputs.stream().anyMatch(input -> !input.isEmpty())) {
            int input = random.nextInt(inputs.size());
            if (!inputs.get(input).isEmpty()) {
                job.arrive(input, inputs.get(input).remove());
            }
        }
        for (int input = 0; input < inputs.size(); input++) {
            job.end(input);
        }
        job.windows().advanceTo(END);

        assertThat(Figures.of(job.windows()))
                .isEqualTo(Figures.of(TestingJob.count(TestingJob.inOrder(talk), END)));
    }

    @Property(tries = 200)
    void areTheSame_onOtherDaysAndInOtherZones(
            @ForAll("talk") List<Mention> talk, @ForAll("shifts") Duration shift) {
        List<Mention> moved = talk.stream().map(m -> TestingTalk.later(m, shift)).toList();

        assertThat(Figures.of(TestingJob.count(TestingJob.inOrder(moved), END.plus(shift))))
                .isEqualTo(Figures.of(TestingJob.count(TestingJob.inOrder(talk), END)));
    }

    /** Whole days before 1970 and after, and what the clocks of the world differ by. */
    @Provide
    Arbitrary<Duration> shifts() {
        Arbitrary<Duration> days =
                Arbitraries.integers().between(-30_000, 30_000).map(Duration::ofDays);
        Arbitrary<Duration> zones =
                Arbitraries.of(
                                "Europe/Berlin",
                                "Asia/Kathmandu",
                                "America/St_Johns",
                                "Pacific/Chatham",
                                "Pacific/Apia")
                        .map(
                                zone ->
                                        Duration.between(
                                                TestingTalk.START,
                                                OffsetDateTime.parse("2026-06-01T00:00:00Z")
                                                        .toLocalDateTime()
                                                        .atZone(ZoneId.of(zone))
                                                        .toInstant()));
        return Arbitraries.oneOf(days, zones);
    }

    @Property(tries = 100)
    void goOn_whenWrittenAndRead(@ForAll("talk") List<Mention> talk) throws IOException {
        TestingJob job = new TestingJob(1);
        int count = 0;
        for (Mention mention : TestingJob.inOrder(talk)) {
            job.arrive(0, mention);
            if (count++ % 7 == 0) {
                job.replace(copy(job.windows()));
            }
        }
        job.end(0);
        job.windows().advanceTo(END);

        assertThat(Figures.of(job.windows()))
                .isEqualTo(Figures.of(TestingJob.count(TestingJob.inOrder(talk), END)));
    }

    private static BrandWindows copy(BrandWindows windows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        windows.writeTo(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        BrandWindows read = BrandWindows.readFrom(in);
        assertThat(in.available()).isZero();
        return read;
    }
}
