package io.sturmwarnung.console.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.console.TestingStormReader;
import io.sturmwarnung.core.detection.BrandMetrics;

import org.junit.jupiter.api.Test;

class StormStoriesTest {
    private final TestingStormReader reader =
            new TestingStormReader().course(TestingFigures.course());
    private final StormStories stories = new StormStories(reader);
    private final BrandMetrics newest =
            TestingFigures.metrics(TestingStorm.BRAND, TestingStorm.NOW, 5);

    @Test
    void asksForACourseOnce_whileItsNewestMinuteIsTheSame() {
        assertThat(stories.courseUntil(newest)).hasSize(289);
        assertThat(stories.courseUntil(newest)).hasSize(289);
        assertThat(reader.courses()).isEqualTo(1);

        stories.courseUntil(
                TestingFigures.metrics(TestingStorm.BRAND, TestingStorm.NOW.plusSeconds(60), 5));
        assertThat(reader.courses()).isEqualTo(2);
    }

    @Test
    void asksAgain_whenTheIndexWasSilent() {
        reader.silent(true);
        assertThatThrownBy(() -> stories.courseUntil(newest))
                .isInstanceOf(NotAnsweringException.class)
                .hasMessageContaining("connection refused");

        reader.silent(false);
        assertThat(stories.courseUntil(newest)).isNotEmpty();
    }

    @Test
    void findsAnIncidentThatIsNoLongerAmongTheNewest() {
        reader.incidents(TestingStorm.pastIncident());
        String id = TestingStorm.pastIncident().id();

        assertThat(stories.incident(id, Snapshot.EMPTY)).contains(TestingStorm.pastIncident());
        assertThat(stories.incident("nonsense", Snapshot.EMPTY)).isEmpty();
    }
}
