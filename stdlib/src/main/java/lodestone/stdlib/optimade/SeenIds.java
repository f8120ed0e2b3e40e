package lodestone.stdlib.optimade;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The identifiers that have come so far, each as a 64-bit hash: databases have millions of them. Among ten million, two that
 * differ share a hash with a probability of some millionths.
 */
final class SeenIds {

    private long[] hashes = new long[1 << 12];
    private int count;

    /** Whether it is new. */
    boolean add(String id) {
        if (count > hashes.length / 2) {
            long[] old = hashes;
            hashes = new long[2 * old.length];
            Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
        }
        boolean added = put(hash(id));
        count += added ? 1 : 0;
        return added;
    }

    private boolean put(long hash) {
        int at = (int) hash & hashes.length - 1;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = at + 1 & hashes.length - 1;
        }
        boolean added = hashes[at] == 0;
        hashes[at] = hash;
        return added;
    }

    /** FNV-1a, then a mix of its bits (that of SplitMix64): identifiers differ in few of their last characters. Never 0. */
    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ octet & 0xff) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }
}
