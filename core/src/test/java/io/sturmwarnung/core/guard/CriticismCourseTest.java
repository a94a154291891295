package io.sturmwarnung.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

final class CriticismCourseTest {
    private static final Instant NOON = Instant.parse("2026-06-19T12:00:00Z");

    @Test
    void forgetsWhatIsOlderThanFourHours() {
        CriticismCourse course = new CriticismCourse();
        course.count(NOON);
        course.count(NOON.plus(Duration.ofHours(4)));

        assertThat(course.between(NOON, NOON.plus(Duration.ofHours(5)))).isEqualTo(1);
    }

    @Property
    void countsEachMentionInItsMinute(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 239) Integer> minutes,
            @ForAll @IntRange(min = 0, max = 239) int from,
            @ForAll @IntRange(min = 0, max = 239) int to) {
        CriticismCourse course = new CriticismCourse();
        course.count(at(239));
        minutes.forEach(minute -> course.count(at(minute)));

        long expected = minutes.stream().filter(each -> each >= from && each < to).count();
        assertThat(course.between(at(from), at(to))).isEqualTo(expected);
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
