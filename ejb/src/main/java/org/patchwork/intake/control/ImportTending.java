package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Looks after imports that nobody works on, and after rows that nobody needs. */
@ApplicationScoped
public class ImportTending {

    /** An import that has not been heard of for so long has lost its server. */
    static final Duration SILENCE = Duration.ofSeconds(60);
    /** So long rejected rows can be fetched; then what a file said of people goes. */
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    ImportStore store;

    @Inject
    Clock clock;

    /** @return those that are to go on, the longest silent first */
    @Transactional
    public List<UUID> abandoned() {
        Instant now = clock.instant();
        store.forgetRowsOf(now.minus(KEPT));
        return store.silentSince(now.minus(SILENCE));
    }
}
