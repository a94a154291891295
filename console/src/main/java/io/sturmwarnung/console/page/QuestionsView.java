package io.sturmwarnung.console.page;

import io.sturmwarnung.core.response.Question;
import io.sturmwarnung.core.response.QuestionStatus;
import io.sturmwarnung.core.response.Urgency;
import io.sturmwarnung.core.watchlist.Brand;
import io.sturmwarnung.core.watchlist.Watchlist;

import java.time.Instant;
import java.util.List;

/**
 * The questions that wait for an answer, in the order in which they should be answered.
 *
 * @param asOf what due and urgent refer to
 * @param address where the page gets itself anew
 */
record QuestionsView(List<Row> rows, long overdue, Instant asOf, String address) {

    /**
     * A question.
     *
     * @param state how it stands, in words
     * @param urgency rounded points
     */
    record Row(
            String brand,
            Quote quote,
            boolean overdue,
            boolean storm,
            String state,
            Instant dueAt,
            long urgency) {}

    static QuestionsView of(
            List<Question> questions, String brand, Instant now, Watchlist watchlist, Words words) {
        List<Row> rows =
                questions.stream().map(question -> row(question, now, watchlist, words)).toList();
        return new QuestionsView(
                rows,
                rows.stream().filter(Row::overdue).count(),
                now,
                Links.questions(brand, words));
    }

    private static Row row(Question question, Instant now, Watchlist watchlist, Words words) {
        return new Row(
                watchlist.brand(question.brand()).map(Brand::name).orElse(question.brand()),
                Quote.of(question.post(), words),
                question.status() == QuestionStatus.OVERDUE,
                question.inStorm(),
                words.text("questions." + question.status().code()),
                question.limit().dueAt(),
                Math.round(Urgency.of(question, now)));
    }

    String summary(Words words) {
        return words.text("questions.count", words.number(rows.size()), words.number(overdue));
    }
}
