package io.sturmwarnung.app.review;

import io.sturmwarnung.core.incident.BrandWatch;
import io.sturmwarnung.core.playbook.Translated;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Words, numbers and times of one language.
 *
 * @param language {@code de} or {@code en}
 */
record ReviewWords(String language) {
    private static final long HOURS_IN_MINUTES = 120;
    private static final long DAYS_IN_HOURS = 48;

    String say(String german, String english) {
        return new Translated(german, english).in(language);
    }

    Locale locale() {
        return language.equals("de") ? Locale.GERMANY : Locale.UK;
    }

    /** A day and time where the people live who are alerted. */
    String time(Instant time) {
        return format(say("EEE d.M.yyyy HH:mm", "EEE d MMM yyyy HH:mm"), time);
    }

    /** The same, shorter. */
    String shortTime(Instant time) {
        return format(say("d.M. HH:mm", "d MMM HH:mm"), time);
    }

    private String format(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(time.atZone(BrandWatch.ZONE));
    }

    String number(double value) {
        return String.format(locale(), value == Math.rint(value) ? "%,.0f" : "%,.1f", value);
    }

    String number(long value) {
        return String.format(locale(), "%,d", value);
    }

    String percent(double share) {
        return String.format(locale(), "%.0f %%", 100 * share);
    }

    /** How long it was, in minutes, hours or days. */
    String span(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        if (length.toMinutes() < HOURS_IN_MINUTES) {
            return length.toMinutes() + " min";
        }
        return length.toHours() < DAYS_IN_HOURS
                ? length.toHours() + say(" Stunden", " hours")
                : length.toDays() + say(" Tage", " days");
    }
}
