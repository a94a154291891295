package io.sturmwarnung.app.analysis;

import io.sturmwarnung.core.mention.Annotation;
import io.sturmwarnung.core.post.LabelledPost;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.util.List;

/** What people judged posts for, and the program's verdict on the same. */
@SuppressWarnings("ImmutableEnumChecker") // What List.of gives cannot be changed.
public enum Task {
    /** The mood; a post in a language that is not supported counts as called neutral. */
    sentiment("label.sentiment", "\"negative\"", List.of("negative", "neutral", "positive")) {
        @Override
        int truth(LabelledPost post) {
            return post.sentiment() == null ? UNKNOWN : classes().indexOf(post.sentiment());
        }

        @Override
        int verdict(Annotation annotation) {
            SentimentLabel label =
                    unscored(annotation) ? SentimentLabel.NEUTRAL : annotation.sentiment().label();
            return classes().indexOf(label.code());
        }

        @Override
        double confidence(Annotation annotation) {
            return unscored(annotation) ? CHANCE : annotation.sentiment().confidence();
        }

        @Override
        boolean unscored(Annotation annotation) {
            return annotation.sentiment().label() == SentimentLabel.UNSCORED;
        }
    },

    /** Whether the post insults, threatens or curses. */
    offence("label.offensive", "true", List.of("offensive", "other")) {
        @Override
        int truth(LabelledPost post) {
            return post.offensive() == null ? UNKNOWN : post.offensive() ? 0 : 1;
        }

        @Override
        int verdict(Annotation annotation) {
            return annotation.offence().offensive() ? 0 : 1;
        }

        @Override
        double confidence(Annotation annotation) {
            double score = annotation.offence().score();
            return annotation.offence().offensive() ? score : 1 - score;
        }

        @Override
        boolean unscored(Annotation annotation) {
            return false;
        }
    };

    /** Nobody judged the post for this. */
    static final int UNKNOWN = -1;

    /** Who does not look is right about one mood in three. */
    private static final double CHANCE = 1.0 / 3;

    private final String field;
    private final String value;
    private final List<String> classes;

    Task(String field, String value, List<String> classes) {
        this.field = field;
        this.value = value;
        this.classes = classes;
    }

    /** Where a post tells what people said. */
    public String field() {
        return field;
    }

    /** What such a field looks like. */
    public String example() {
        String name = field.substring(field.indexOf('.') + 1);
        return "\"label\":{\"%s\":%s}".formatted(name, value);
    }

    /** How many posts tell what people said. */
    public long labelled(List<LabelledPost> posts) {
        return posts.stream().filter(post -> truth(post) != UNKNOWN).count();
    }

    /** The names of the classes, by their numbers. */
    List<String> classes() {
        return classes;
    }

    /** The class that people said it is, or {@link #UNKNOWN}. */
    abstract int truth(LabelledPost post);

    /** The class that the program says it is. */
    abstract int verdict(Annotation annotation);

    /** How sure the program is, from 0 to 1. */
    abstract double confidence(Annotation annotation);

    /** Whether the program did not judge it, so that a rule stands in for its verdict. */
    abstract boolean unscored(Annotation annotation);
}
