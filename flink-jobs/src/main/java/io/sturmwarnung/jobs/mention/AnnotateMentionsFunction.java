package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Knowledge;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.mention.PostAnnotator;
import io.sturmwarnung.core.post.AuthorKind;
import io.sturmwarnung.core.post.Post;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Adds to a mention what was understood of its text. A post about several brands, and a text that
 * many people pass on, is read once: the last {@link #REMEMBERED} annotations are kept.
 */
public final class AnnotateMentionsFunction extends RichMapFunction<Mention, Mention> {
    /** Enough for what is being passed on right now; about 1 MB a task. */
    private static final int REMEMBERED = 1000;

    private final Knowledge knowledge;
    private transient PostAnnotator annotator;
    private transient Map<Reading, Annotation> recent;

    public AnnotateMentionsFunction(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public void open(OpenContext context) {
        annotator = new PostAnnotator(knowledge);
        recent = new RecentReadings();
    }

    @Override
    public Mention map(Mention mention) {
        Post post = mention.post();
        AuthorKind account = annotator.accountOf(post, mention.own());
        Reading reading = new Reading(post.text(), post.language(), account, mention.own());
        Annotation annotation = recent.get(reading);
        if (annotation == null) {
            annotation = annotator.annotate(post, mention.own(), account);
            recent.put(reading, annotation);
        }
        return new Mention(
                mention.brand(),
                mention.topics(),
                post,
                mention.own(),
                mention.late(),
                mention.observedAt(),
                annotation);
    }

    /** All that an annotation depends on. */
    private record Reading(String text, String language, AuthorKind account, boolean own) {}

    private static final class RecentReadings extends LinkedHashMap<Reading, Annotation> {
        RecentReadings() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Annotation> eldest) {
            return size() > REMEMBERED;
        }
    }
}
