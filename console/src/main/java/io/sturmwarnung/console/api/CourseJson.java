package io.sturmwarnung.console.api;

import io.sturmwarnung.core.detection.BrandMetrics;
import io.sturmwarnung.core.incident.Incident;

import java.time.Instant;
import java.util.List;

/**
 * What a brand's chart shows.
 *
 * @param points the hour before each time, oldest first
 * @param incidents those that touch the time between the first and the last point; no drills
 */
record CourseJson(String brand, List<Point> points, List<Mark> incidents) {

    static CourseJson of(String brand, List<BrandMetrics> course, List<Incident> incidents) {
        List<Point> points = course.stream().map(Point::of).toList();
        if (points.isEmpty()) {
            return new CourseJson(brand, points, List.of());
        }
        Instant from = points.getFirst().time();
        return new CourseJson(
                brand,
                points,
                incidents.stream()
                        .filter(each -> each.brand().equals(brand) && !each.drill())
                        .filter(each -> each.open() || each.end().isAfter(from))
                        .map(Mark::of)
                        .toList());
    }

    /** Mentions of one hour against what is ordinary. */
    record Point(
            Instant time,
            long volume,
            long negative,
            double expected,
            double upper,
            double expectedNegative,
            double negativeUpper,
            int level) {
        static Point of(BrandMetrics metrics) {
            return new Point(
                    metrics.minute(),
                    metrics.hour().volume(),
                    metrics.hour().negative(),
                    metrics.expected().volume(),
                    metrics.expected().volumeUpper(),
                    metrics.expected().negative(),
                    metrics.expected().negativeUpper(),
                    metrics.level());
        }
    }

    /** An incident; {@code end} is {@code null} while it lasts. */
    record Mark(String id, Instant onset, Instant peak, Instant end, int level) {
        static Mark of(Incident incident) {
            return new Mark(
                    incident.id(),
                    incident.onset(),
                    incident.peak(),
                    incident.end(),
                    incident.level());
        }
    }
}
