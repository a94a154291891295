package io.sturmwarnung.app.feed;

import io.sturmwarnung.app.scenario.Scenario;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.post.PostFile;
import io.sturmwarnung.core.post.PostReader;
import io.sturmwarnung.core.post.PostRecord;
import io.sturmwarnung.core.post.Rejection;
import io.sturmwarnung.jobs.source.KafkaTopic;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells a story, or what is in a file, on a topic.
 *
 * @param topic where to
 * @param speed seconds of the posts' time in a second, more than 0; infinite sends all at once
 * @param clock the time by which posts are sent
 * @param say told what happens
 */
public record Feed(KafkaTopic topic, double speed, Clock clock, Consumer<String> say) {

    /**
     * Tells a story, from where it stopped if it was begun on that topic.
     *
     * @param now whether its storm begins now; else posts keep their times
     * @return how many posts were sent
     * @throws InterruptedException if this thread was interrupted; what was sent is there
     */
    public long story(Scenario scenario, boolean now) throws InterruptedException {
        Optional<FeedMark> last = FedTopic.last(topic, scenario.name());
        Timetable timetable =
                last.map(FeedMark::timetable).orElseGet(() -> timetable(scenario, now));
        int next = last.map(mark -> mark.number() + 1).orElse(0);
        List<Post> posts = scenario.posts();
        if (next == posts.size()) {
            say.accept("The whole story is on the topic already.");
        } else if (next > 0) {
            say.accept("Going on with post %,d of %,d.".formatted(next + 1, posts.size()));
        }
        try (PostProducer producer = new PostProducer(topic)) {
            for (int number = next; number < posts.size(); number++) {
                Post post = posts.get(number);
                await(timetable.due(post.createdAt()));
                FeedMark mark = new FeedMark(scenario.name(), number, timetable);
                producer.send(post.withCreatedAt(timetable.told(post.createdAt())), mark);
            }
            return producer.finish();
        }
    }

    private Timetable timetable(Scenario scenario, boolean now) {
        Instant begin = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant from = scenario.liveFrom();
        if (now) {
            List<Post> posts = scenario.posts();
            from =
                    Double.isInfinite(speed)
                            ? posts.get(posts.size() - 1).createdAt()
                            : scenario.growthFrom().orElse(from);
            say.accept("The storm begins now: " + begin);
        }
        return new Timetable(from, begin, speed, now);
    }

    /**
     * Sends the posts of a file with their times.
     *
     * @param rejected told of what is no post, which is left out
     * @return how many posts were sent
     * @throws IOException if the file cannot be read
     */
    public long file(Path input, Consumer<Rejection> rejected)
            throws IOException, InterruptedException {
        Timetable timetable = null;
        try (PostReader reader = new PostFile(input).open(clock);
                PostProducer producer = new PostProducer(topic)) {
            PostRecord next = reader.next();
            while (next != null) {
                if (next.accepted()) {
                    Post post = next.post();
                    if (timetable == null) {
                        timetable = new Timetable(post.createdAt(), clock.instant(), speed, false);
                    }
                    await(timetable.due(post.createdAt()));
                    producer.send(post, null);
                } else {
                    rejected.accept(next.rejection());
                }
                next = reader.next();
            }
            return producer.finish();
        }
    }

    private void await(Instant due) throws InterruptedException {
        Duration rest = Duration.between(clock.instant(), due);
        if (rest.isPositive()) {
            Thread.sleep(rest);
        } else if (Thread.interrupted()) {
            throw new InterruptedException("asked to end");
        }
    }
}
