package org.patchwork.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * The one clock, to be injected wherever the present matters. Days begin and end in London, whatever zone the server
 * is in. For tests and demonstrations the system property {@code patchwork.clock.fixed}, an ISO instant such as
 * {@code 2026-03-02T09:30:00Z}, stops it there; a server in production mode ignores that property.
 */
@ApplicationScoped
public class SystemClock {

    static final String FIXED = "patchwork.clock.fixed";
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Set<String> MODES_THAT_MAY_STOP_IT = Set.of("demonstration", "test");

    /** The clock of this server. */
    @Produces
    Clock clock() {
        return clock(System.getenv("PATCHWORK_MODE"), System.getProperty(FIXED));
    }

    static Clock clock(String mode, String fixed) {
        if (fixed == null || mode == null || !MODES_THAT_MAY_STOP_IT.contains(mode)) {
            return Clock.system(LONDON);
        }
        return Clock.fixed(Instant.parse(fixed), LONDON);
    }
}
