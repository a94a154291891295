package io.sturmwarnung.app.report;

import java.util.Locale;

/** Says how many there are of something. */
public final class Counted {
    private Counted() {}

    /** {@code 1 post} or {@code 1,200 posts}. */
    public static String of(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }

    /** The same for words that only take an s. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }
}
