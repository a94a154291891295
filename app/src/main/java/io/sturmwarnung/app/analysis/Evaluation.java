package io.sturmwarnung.app.analysis;

import io.sturmwarnung.core.learning.Quality;
import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.post.LabelledPost;

import java.time.Duration;
import java.util.List;

/**
 * How often the program judges posts as people do.
 *
 * @param task what was judged
 * @param quality the verdicts, counted
 * @param unlabelled how many posts nobody had judged; they do not count
 * @param unscored how many the program did not judge, by their language
 * @param took how long understanding took, of posts in memory and after a warm-up
 */
public record Evaluation(
        Task task, Quality quality, long unlabelled, long unscored, Duration took) {
    /** By then the program's hot paths are compiled and its dictionaries loaded. */
    private static final int WARM_UP = 200;

    /** Judges all labelled posts. */
    public static Evaluation of(Task task, List<LabelledPost> posts, PostAnnotator annotator) {
        List<LabelledPost> judged =
                posts.stream().filter(post -> task.truth(post) != Task.UNKNOWN).toList();
        judged.stream()
                .limit(WARM_UP)
                .forEach(labelled -> annotator.annotate(labelled.post(), false));
        Quality quality = new Quality(task.classes().size());
        long unscored = 0;
        long nanos = 0;
        for (LabelledPost labelled : judged) {
            long began = System.nanoTime();
            Annotation annotation = annotator.annotate(labelled.post(), false);
            nanos += System.nanoTime() - began;
            unscored += task.unscored(annotation) ? 1 : 0;
            quality.add(
                    task.truth(labelled), task.verdict(annotation), task.confidence(annotation));
        }
        return new Evaluation(
                task, quality, posts.size() - judged.size(), unscored, Duration.ofNanos(nanos));
    }

    /** How many posts a second were understood in one thread; 0 if there was none. */
    public long postsPerSecond() {
        double seconds = took.toNanos() / 1e9;
        return seconds == 0 ? 0 : Math.round(quality.total() / seconds);
    }
}
