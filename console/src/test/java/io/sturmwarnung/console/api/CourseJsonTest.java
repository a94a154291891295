package io.sturmwarnung.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.sturmwarnung.console.TestingFigures;
import io.sturmwarnung.console.TestingStorm;
import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;

import org.junit.jupiter.api.Test;

import java.util.List;

class CourseJsonTest {
    private static final List<BrandMetrics> COURSE =
            TestingFigures.course().stream()
                    .filter(metrics -> metrics.brand().equals(TestingStorm.BRAND))
                    .toList();

    @Test
    void marksTheStormsOfTheBrand_andNoDrills() {
        Incident storm = TestingStorm.incident(4);

        CourseJson json =
                CourseJson.of(TestingStorm.BRAND, COURSE, List.of(storm, storm.drillEnded()));

        assertThat(json.incidents())
                .extracting(CourseJson.Mark::id)
                .containsExactly(TestingStorm.incident(4).id());
    }

    @Test
    void leavesOutWhatWasOverBefore_andOtherBrands() {
        CourseJson json =
                CourseJson.of(
                        TestingStorm.BRAND,
                        COURSE,
                        List.of(TestingStorm.pastIncident(), TestingStorm.incident(3)));

        assertThat(json.incidents()).hasSize(1);
        assertThat(CourseJson.of(TestingStorm.BRAND, List.of(), List.of()).incidents()).isEmpty();
    }
}
