package io.sturmwarnung.benchmarks.window;

/**
 * The figures of one window of a brand.
 *
 * @param brand whose window it is
 * @param end end of the window, in milliseconds since 1970
 * @param volume posts in it
 * @param negativeMilli how sure it is that they are critical, added up in thousandths
 * @param reach reach of its posts added up
 */
public record WindowResult(String brand, long end, long volume, long negativeMilli, long reach) {

    /** A number that is different for nearly every different result. */
    long fingerprint() {
        long mixed = TimedPost.mix(brand.hashCode() * 31L + end);
        mixed = TimedPost.mix(mixed + volume);
        mixed = TimedPost.mix(mixed + negativeMilli);
        return TimedPost.mix(mixed + reach);
    }
}
