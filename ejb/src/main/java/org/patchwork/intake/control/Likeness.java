package org.patchwork.intake.control;

import java.util.Collection;
import java.util.Locale;

/** Finds what somebody may have meant. */
final class Likeness {

    private static final int FARTHEST = 3;

    private Likeness() {
    }

    /** @return the word that is nearest to what stands there; empty when none comes near */
    static String nearest(String written, Collection<String> words) {
        String best = "";
        int least = Math.min(FARTHEST, Math.max(1, written.length() / 2)) + 1;
        for (String word : words) {
            int steps = steps(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), least);
            if (steps < least) {
                least = steps;
                best = word;
            }
        }
        return best;
    }

    /** Letters to put in, leave out, change or swap with the next one, at least; words whose lengths differ much are not worked out. */
    private static int steps(String from, String to, int limit) {
        if (Math.abs(from.length() - to.length()) >= limit) {
            return limit;
        }
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(least[i - 1][j - 1] + same, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[from.length()][to.length()];
    }
}
