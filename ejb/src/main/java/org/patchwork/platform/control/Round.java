package org.patchwork.platform.control;

import java.time.Duration;

/**
 * Work that every server does again and again by itself ({@link Rounds}). Several servers do it side by side, so it is written such that
 * doing it twice changes no more than doing it once.
 */
public interface Round {

    /** How long to wait after one round, and before the first. */
    Duration every();

    /** Does what is due now, in a transaction of its own. What fails is tried again in the next round. */
    void go();
}
