package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks after imports that nobody works on, and after files and rows that nobody needs. */
@ApplicationScoped
public class ImportTending {

    /** An import that has not been heard of for so long has lost its server. */
    static final Duration SILENCE = Duration.ofSeconds(60);
    /** So long rejected rows can be fetched; then what a file said of people goes. */
    static final Duration KEPT = Duration.ofDays(30);
    /** So long a file waits to be checked; then it goes. */
    static final Duration WAITS = Duration.ofDays(1);
    /** So often a check that fails is begun by itself, as all that is done in the background. */
    private static final int TRIES = 8;

    @Inject
    ImportStore store;

    @Inject
    Clock clock;

    /** @return those that are to go on, the longest silent first */
    @Transactional
    public List<UUID> abandoned() {
        Instant now = clock.instant();
        store.forgetRowsOf(now.minus(KEPT));
        store.discardUnchecked(now.minus(WAITS));
        return store.silentSince(now.minus(SILENCE), TRIES);
    }
}
