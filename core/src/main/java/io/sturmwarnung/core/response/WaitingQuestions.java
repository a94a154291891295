package io.sturmwarnung.core.response;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The questions of a conversation that wait. They are only put in order when something asks for it,
 * as most of the time a look at each of them shows that nothing is due.
 */
final class WaitingQuestions {
    private static final Comparator<Question> FIRST_ASKED =
            Comparator.comparing(Question::askedAt).thenComparing(question -> question.post().id());

    private final List<Question> questions;
    private boolean inOrder;

    WaitingQuestions(Collection<Question> questions) {
        this.questions = new ArrayList<>(questions);
    }

    int size() {
        return questions.size();
    }

    boolean any(Predicate<Question> condition) {
        for (Question question : questions) {
            if (condition.test(question)) {
                return true;
            }
        }
        return false;
    }

    /** All of them in no order. */
    Iterable<Question> each() {
        return questions;
    }

    /** Those of them, the first asked first. */
    List<Question> which(Predicate<Question> condition) {
        return any(condition) ? inOrder().stream().filter(condition).toList() : List.of();
    }

    Optional<Question> first(Predicate<Question> condition) {
        Question first = null;
        for (Question question : questions) {
            if (condition.test(question)
                    && (first == null || FIRST_ASKED.compare(question, first) < 0)) {
                first = question;
            }
        }
        return Optional.ofNullable(first);
    }

    /** All of them, the first asked first. */
    List<Question> inOrder() {
        if (!inOrder) {
            questions.sort(FIRST_ASKED);
            inOrder = true;
        }
        return List.copyOf(questions);
    }

    /** Takes in a question, or how it stands now. */
    void put(Question question) {
        int at = find(question);
        if (at >= 0) {
            questions.set(at, question);
        } else {
            questions.add(inOrder ? -at - 1 : questions.size(), question);
        }
    }

    void remove(Question question) {
        int at = find(question);
        if (at >= 0) {
            questions.remove(at);
        }
    }

    /** Where it stands, whatever has changed of it; negative if it is not there. */
    private int find(Question question) {
        if (inOrder) {
            return Collections.binarySearch(questions, question, FIRST_ASKED);
        }
        for (int i = 0; i < questions.size(); i++) {
            if (FIRST_ASKED.compare(questions.get(i), question) == 0) {
                return i;
            }
        }
        return -1;
    }
}
