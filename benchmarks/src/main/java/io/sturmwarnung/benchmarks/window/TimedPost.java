package io.sturmwarnung.benchmarks.window;

/**
 * What the windows need of a post.
 *
 * @param brand whom it is about
 * @param time when it was published, in milliseconds since 1970
 * @param negativeMilli how sure it is that it is critical, in thousandths; 0 if it is not
 * @param reach followers of its author
 */
public record TimedPost(String brand, long time, long negativeMilli, long reach) {
    private static final long START = 1_780_272_000_000L;
    private static final int BRANDS = 3;
    private static final int MOST_REACH = 5_000;

    /** How far posts come out of order; the watermark waits as long. */
    static final long DISORDER = 30_000;

    /** A post that depends on its number alone: one of so many, spread evenly over a time. */
    static TimedPost of(long number, long posts, long spanMillis) {
        long random = mix(number);
        long negative = Math.floorMod(random, 3) == 0 ? Math.floorMod(random >> 8, 1_001) : 0;
        return new TimedPost(
                "brand-" + Math.floorMod(random >> 40, BRANDS),
                START + number * spanMillis / posts - Math.floorMod(random >> 20, DISORDER),
                negative,
                Math.floorMod(random >> 4, MOST_REACH));
    }

    /** The finaliser of MurmurHash3: neighbouring numbers become unlike each other. */
    static long mix(long number) {
        long mixed = (number ^ (number >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
