package lodestone.runtime.message;

import java.util.Collection;
import java.util.Locale;

/** Finds what a user probably meant. */
public final class Suggestion {

    private Suggestion() {
    }

    /** " Did you mean 'x'?" for the candidate nearest to the name, or "" if none is near. */
    public static String didYouMean(String name, Collection<String> candidates) {
        String nearest = nearest(name, candidates);
        return nearest == null ? "" : " Did you mean '" + nearest + "'?";
    }

    /** The candidate nearest to the name, or null if none is near. */
    public static String nearest(String name, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.max(1, (name.length() + 1) / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            // A candidate that shares no letter with the name is no suggestion: 'x' is not near to 'H'.
            if (distance < bestDistance && distance < name.length()) {
                bestDistance = distance;
                best = candidate;
            }
        }
        return best;
    }

    /** Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] recycled = beforeLast;
            beforeLast = last;
            last = current;
            current = recycled;
        }
        return last[b.length()];
    }
}
