package org.daybook.query.rows;

/**
 * A kind of entries from one source: how far the records speak is asked of each by itself.
 *
 * @param type the event's name
 * @param source the format of an import, {@code clock}, or {@link EntryRows#RECORDED_HERE}
 */
public record Voice(String type, String source) {

    /** So many bits of a number are left free for a day, counted from the year 1: enough until 2871; none is recorded after 2200. */
    private static final int DAY = 20;

    private static final int SOURCE = 21;
    private static final int TYPE = Long.SIZE - 1 - SOURCE - DAY;

    /** The golden ratio in 64 bits: names that differ little come out far apart. A test shows that no two of ours come out the same. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What it is called in the rows. */
    String key() {
        return type + ", " + source;
    }

    /** The voice as a number that is not negative; those that follow, up to {@link #numbers()} in all, are its days. */
    public long number() {
        return (bits(type, TYPE) << SOURCE | bits(source, SOURCE)) << DAY;
    }

    /** How many numbers belong to a voice: its own, which stands for no day, and one for each day. */
    public static long numbers() {
        return 1L << DAY;
    }

    private static long bits(String name, int bits) {
        return name.hashCode() * SPREAD >>> (Long.SIZE - bits);
    }
}
