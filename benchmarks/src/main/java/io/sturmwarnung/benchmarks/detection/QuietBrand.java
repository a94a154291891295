package io.sturmwarnung.benchmarks.detection;

import io.sturmwarnung.core.detection.Baseline;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.offence.Offence;
import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.Sentiment;
import io.sturmwarnung.core.sentiment.SentimentLabel;
import io.sturmwarnung.core.text.Language;
import io.sturmwarnung.core.triage.Cause;
import io.sturmwarnung.core.triage.Triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A brand that nothing happens to: people speak of it by the rhythm of day and week. Hours scatter
 * more than chance (their means are gamma distributed), and so does the share of criticism from day
 * to day; half of what happens in an hour carries over to the next, as talk does.
 */
final class QuietBrand {
    private static final List<String> CHANNELS = List.of("x", "facebook", "mastodon", "forum");
    private static final double CARRIED_OVER = 0.5;
    private static final double SHARE = 0.15;

    private final String name;
    private final double perHour;
    private final double hourShape;
    private final Random random;
    private double excitement = 1;
    private double share = SHARE;
    private long said;

    /**
     * @param perHour mentions an hour on average
     * @param hourShape shape of the gamma distribution of hourly means; 4 scatters by half
     */
    QuietBrand(String name, double perHour, double hourShape, long seed) {
        this.name = name;
        this.perHour = perHour;
        this.hourShape = hourShape;
        random = new Random(seed);
    }

    String name() {
        return name;
    }

    /** How much is said in the hour that begins then, without saying it. */
    Baseline.Hour hour(Instant begin) {
        begin(begin.getEpochSecond());
        int count = poisson(perHour * rhythm(begin.getEpochSecond()) * excitement);
        return new Baseline.Hour(count, count, Math.min(count, poisson(count * share)));
    }

    /** What is said in the slot that begins then, in order of time. */
    List<Mention> slot(Instant begin, long millis) {
        long second = begin.getEpochSecond();
        begin(second);
        double mean = perHour * rhythm(second) * excitement * millis / 3_600_000.0;
        int count = poisson(mean);
        List<Mention> mentions = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            mentions.add(mention(begin.plusMillis(millis * i / count)));
        }
        return mentions;
    }

    private void begin(long second) {
        if (Math.floorMod(second, 3_600) == 0) {
            excitement = CARRIED_OVER * excitement + (1 - CARRIED_OVER) * gamma(hourShape);
        }
        if (Math.floorMod(second, 86_400) == 0) {
            share = Math.min(0.6, SHARE * gamma(10));
        }
    }

    private static double rhythm(long second) {
        double hour = Math.floorMod(second, 86_400) / 3_600.0;
        long day = Math.floorMod(Math.floorDiv(second, 86_400) + 3, 7);
        double ofDay = 1 + 0.85 * Math.sin((hour - 9) / 24 * 2 * Math.PI);
        return ofDay * (day >= 5 ? 0.7 : 1.12);
    }

    private Mention mention(Instant time) {
        return mention(time, random.nextDouble() < share, "Beitrag " + (said + 1));
    }

    /** Something that is said then. */
    Mention mention(Instant time, boolean critical, String text) {
        said++;
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        Author author =
                new Author(
                        "a" + random.nextInt(200_000),
                        null,
                        null,
                        random.nextInt(500),
                        false,
                        AuthorKind.PERSON);
        Post post = Post.of(channel + ":" + said, channel, time, text).withAuthor(author);
        Annotation annotation =
                new Annotation(
                        Language.GERMAN,
                        new Sentiment(
                                critical ? SentimentLabel.NEGATIVE : SentimentLabel.NEUTRAL,
                                critical ? -0.6 : 0,
                                0.75),
                        Offence.NONE,
                        Triage.NONE,
                        Cause.UNKNOWN,
                        List.of(),
                        AuthorKind.PERSON);
        return new Mention(name, List.of(), post, false, false, time, annotation);
    }

    private int poisson(double mean) {
        if (mean > 50) {
            return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** A gamma variate of mean 1 (Marsaglia and Tsang 2000). */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0
                    && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v / shape;
            }
        }
    }
}
