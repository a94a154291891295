package io.sturmwarnung.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Posts an hour over time, through given points and geometric between them; 0 outside. */
final class Course {
    private final NavigableMap<Instant, Double> points = new TreeMap<>();

    /** Reads lines of {@code instant rate}. */
    Course(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\\s+");
            points.put(Instant.parse(parts[0]), Double.parseDouble(parts[1]));
        }
    }

    Instant from() {
        return points.firstKey();
    }

    Instant to() {
        return points.lastKey();
    }

    double perHour(Instant time) {
        Map.Entry<Instant, Double> before = points.floorEntry(time);
        Map.Entry<Instant, Double> after = points.higherEntry(time);
        if (before == null || after == null) {
            return 0;
        }
        double whole = seconds(before.getKey(), after.getKey());
        double part = seconds(before.getKey(), time) / whole;
        return before.getValue() * StrictMath.pow(after.getValue() / before.getValue(), part);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }
}
