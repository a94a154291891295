package io.sturmwarnung.core.response;

import io.sturmwarnung.core.alert.EvidencePost;
import io.sturmwarnung.core.mention.Mention;
import io.sturmwarnung.core.post.Post;
import io.sturmwarnung.core.sentiment.SentimentLabel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A question or problem put to a brand, as it stands at {@code updatedAt}.
 *
 * @param brand id of the brand
 * @param conversation id of the post the thread began with
 * @param post the post that asks
 * @param asker what tells its author from others on the channel, or {@code null} if unknown
 * @param sentiment its mood
 * @param followUps ids of further posts of the same author in the thread while this one waits, the
 *     first {@value #MOST_FOLLOW_UPS}
 * @param status how it stands
 * @param limit by when it must be answered
 * @param incident id of the incident that was going on while it waited, or {@code null}: then the
 *     ordinary limit holds
 * @param overdueAt when it became overdue, or {@code null}
 * @param answer what stopped its clock, or {@code null}
 * @param updatedAt event time of this state
 */
public record Question(
        String brand,
        String conversation,
        EvidencePost post,
        String asker,
        SentimentLabel sentiment,
        List<String> followUps,
        QuestionStatus status,
        ResponseLimit limit,
        String incident,
        Instant overdueAt,
        Answer answer,
        Instant updatedAt) {

    /** More do not make it clearer who is meant by an answer to one of them. */
    public static final int MOST_FOLLOW_UPS = 5;

    public Question {
        followUps = List.copyOf(followUps);
    }

    /** A question that has just been asked. */
    static Question of(Mention mention, ResponseLimit limit) {
        Post post = mention.post();
        return new Question(
                mention.brand(),
                thread(post),
                EvidencePost.of(mention),
                post.author().identity(),
                mention.annotation().sentiment().label(),
                List.of(),
                QuestionStatus.OPEN,
                limit,
                null,
                null,
                null,
                mention.observedAt());
    }

    /** The thread a post stands in; of one that names none, it begins it or the post it answers. */
    public static String thread(Post post) {
        if (post.conversation() != null) {
            return post.conversation();
        }
        return post.inReplyTo() != null ? post.inReplyTo() : post.id();
    }

    /** Unique over all questions and the same at each reading: {@code brand:post id}. */
    public String id() {
        return brand + ":" + post.id();
    }

    /** When it was asked. */
    public Instant askedAt() {
        return post.createdAt();
    }

    /** Whether a storm went on while it waited. */
    public boolean inStorm() {
        return incident != null;
    }

    /** How long the first answer took by the clock on the wall; {@code null} without one. */
    public Duration responseTime() {
        return answer == null ? null : Duration.between(askedAt(), answer.at());
    }

    /** Whether it was answered before it was due. */
    public boolean withinLimit() {
        return answer != null && !answer.at().isAfter(limit.dueAt());
    }

    /** Whether that post belongs to it: the one that asks, or a further one of its author. */
    boolean isIn(String postId) {
        return postId != null && (post.id().equals(postId) || followUps.contains(postId));
    }

    Question withFollowUp(String postId, Instant at) {
        List<String> more = new ArrayList<>(followUps);
        if (more.size() < MOST_FOLLOW_UPS) {
            more.add(postId);
        }
        return new Question(
                brand,
                conversation,
                post,
                asker,
                sentiment,
                more,
                status,
                limit,
                incident,
                overdueAt,
                answer,
                at);
    }

    Question hastened(String storm, ResponseLimit other, Instant at) {
        return with(status, other, storm, overdueAt, answer, at);
    }

    Question warned(Instant at) {
        return with(QuestionStatus.WARNED, limit, incident, null, null, at);
    }

    Question overdue(Instant at) {
        return with(QuestionStatus.OVERDUE, limit, incident, at, null, at);
    }

    Question answered(Answer by, Instant at) {
        return with(QuestionStatus.ANSWERED, limit, incident, overdueAt, by, at);
    }

    Question givenUp(Instant at) {
        return with(QuestionStatus.UNANSWERED, limit, incident, overdueAt, null, at);
    }

    private Question with(
            QuestionStatus newStatus,
            ResponseLimit newLimit,
            String newIncident,
            Instant newOverdueAt,
            Answer newAnswer,
            Instant at) {
        return new Question(
                brand,
                conversation,
                post,
                asker,
                sentiment,
                followUps,
                newStatus,
                newLimit,
                newIncident,
                newOverdueAt,
                newAnswer,
                at);
    }
}
