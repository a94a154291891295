package io.sturmwarnung.core.digest;

import java.util.List;

/**
 * What a digest tells of one brand.
 *
 * @param brand what people call it
 * @param time from the end of the last digest to the end of this one
 * @param questions all that are open, oldest first
 * @param now how the brand was spoken of between these times
 * @param before how in what that is compared to, taken together
 * @param rising topics on the rise, the fastest first
 * @param carriers the people who carry these topics, or criticism where none is on the rise
 */
public record DigestFigures(
        String brand,
        Stretch time,
        List<OpenQuestion> questions,
        MoodFigures now,
        MoodFigures before,
        List<RisingTopic> rising,
        List<Carrier> carriers) {

    public DigestFigures {
        questions = List.copyOf(questions);
        rising = List.copyOf(rising);
        carriers = List.copyOf(carriers);
    }

    /** The questions that came since the last digest. */
    public long newQuestions() {
        return questions.stream().filter(question -> !question.at().isBefore(time.from())).count();
    }
}
