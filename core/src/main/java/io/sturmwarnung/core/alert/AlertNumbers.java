package io.sturmwarnung.core.alert;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Writes figures as readers of one language expect them: {@code 1.234,5} or {@code 1,234.5}. */
final class AlertNumbers {
    private final boolean german;
    private final Locale locale;

    AlertNumbers(String language) {
        this.german = language.equals("de");
        this.locale = german ? Locale.GERMANY : Locale.UK;
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A number of times: with one decimal below ten, whole above. */
    String times(double factor) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMaximumFractionDigits(factor < 10 ? 1 : 0);
        return format.format(factor);
    }

    /** A share from 0 to 1 in whole percent. */
    String percent(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(Math.clamp(share, 0, 1));
    }

    /** A length of time in its largest whole unit: minutes, hours up to three days, days. */
    String duration(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes == 0 || (minutes < 120 && minutes % 60 != 0)) {
            return count(minutes) + " min";
        }
        if (duration.toHours() <= 72) {
            String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
            return count(duration.toHours()) + " h" + rest;
        }
        return count(duration.toDays()) + (german ? " Tage" : " days");
    }
}
