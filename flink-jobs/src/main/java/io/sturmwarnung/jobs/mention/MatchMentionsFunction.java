package io.sturmwarnung.jobs.mention;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.text.MentionMatcher;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;
import io.sturmwarnung.jobs.Tally;
import io.sturmwarnung.jobs.post.ObservedPost;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

import java.util.HashMap;
import java.util.Map;

/**
 * One mention for each brand a post is about, not annotated yet. Each task has a matcher of its
 * own, which is not shared because it is not thread-safe.
 */
public final class MatchMentionsFunction extends RichFlatMapFunction<ObservedPost, Mention> {
    private final Watchlist watchlist;
    private transient MentionMatcher matcher;
    private transient Tally late;
    private transient Map<String, Tally> mentions;

    public MatchMentionsFunction(Watchlist watchlist) {
        this.watchlist = watchlist;
    }

    @Override
    public void open(OpenContext context) {
        matcher = new MentionMatcher(watchlist);
        late = Tally.open(getRuntimeContext(), Tally.POSTS_LATE);
        mentions = new HashMap<>();
        for (Brand brand : watchlist.brands()) {
            String name = Tally.MENTIONS_OF + brand.id();
            mentions.put(brand.id(), Tally.open(getRuntimeContext(), name));
        }
    }

    @Override
    public void flatMap(ObservedPost observed, Collector<Mention> out) {
        if (observed.late()) {
            late.increment();
        }
        for (MentionMatcher.Match match : matcher.match(observed.post())) {
            mentions.get(match.brand()).increment();
            out.collect(
                    new Mention(
                            match.brand(),
                            match.topics(),
                            observed.post(),
                            match.own(),
                            observed.late(),
                            observed.observedAt(),
                            Annotation.NONE));
        }
    }

    @Override
    public void close() {
        if (matcher != null) {
            matcher.close();
        }
    }
}
