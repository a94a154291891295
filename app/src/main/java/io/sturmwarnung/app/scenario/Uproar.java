package io.sturmwarnung.app.scenario;

import io.sturmwarnung.core.post.Author;
import io.sturmwarnung.core.post.Post;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/** What people post in a storm: comments below the company's post, posts of their own, reposts. */
final class Uproar {
    /** The mark of the company's post that people answer at the moment. */
    static final String TARGET = "target";

    private static final double ANSWERS_ON_PAGE = 0.85;
    private static final double ANSWERS_ELSEWHERE = 0.3;

    private final TreeMap<Instant, Phase> phases = new TreeMap<>();
    private final double englishShare;

    Uproar(List<Phase> phases, double englishShare) {
        phases.forEach(phase -> this.phases.put(phase.from(), phase));
        this.englishShare = englishShare;
    }

    void post(Stage stage, Instant at) {
        Phase phase = phases.floorEntry(at).getValue();
        Random random = stage.random();
        String channel = phase.channels().pick(random);
        Author author = stage.cast().anyone(channel, phase.newcomerShare());
        Draft draft = null;
        if (random.nextDouble() < phase.repostShare()) {
            draft = repost(stage, channel, author);
        }
        if (draft == null) {
            draft = ownWords(stage, phase, channel, author);
        }
        stage.publish(at, draft);
    }

    private Draft ownWords(Stage stage, Phase phase, String channel, Author author) {
        Random random = stage.random();
        double english = channel.equals("facebook") ? englishShare / 2 : englishShare * 1.4;
        String language = random.nextDouble() < english ? Voice.ENGLISH : Voice.GERMAN;
        Tone tone = phase.tones().pick(random);
        Draft draft = Draft.of(channel, author, stage.voice().say(tone, language));
        Post target = stage.marked(TARGET);
        if (target == null || !target.channel().equals(channel)) {
            return draft;
        }
        double share = channel.equals("facebook") ? ANSWERS_ON_PAGE : ANSWERS_ELSEWHERE;
        return random.nextDouble() < share ? draft.answering(target) : draft;
    }

    /** Passes on a critical post of the storm; {@code null} while the channel has none. */
    private Draft repost(Stage stage, String channel, Author author) {
        LabelledPost original = stage.echoed(channel, phases.firstKey());
        if (original == null || original.post().author().equals(author)) {
            return null;
        }
        Post post = original.post();
        String handle = post.author().handle();
        String text = channel.equals("x") ? "RT " + handle + ": " + post.text() : post.text();
        Line line = new Line(text, post.language(), original.sentiment(), original.offensive());
        return Draft.of(channel, author, line).passingOn(post);
    }
}
