package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.alert.control.Outbox;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.policy.control.PolicyInForce;

/** Tells of all events that wait, one after another. Its words to the log name events by id and nobody. */
@ApplicationScoped
public class TellingRound {

    private static final Logger LOG = Logger.getLogger(TellingRound.class.getName());

    @Inject
    EventQueue queue;

    @Inject
    Teller teller;

    @Inject
    PolicyInForce policies;

    @Inject
    Clock clock;

    /**
     * @param goOn asked before each event; false ends the round
     * @return how many were told; without a policy in force none, and none is the worse for it
     */
    public int run(BooleanSupplier goOn) {
        int told = 0;
        Optional<UUID> next = next(goOn);
        while (next.isPresent()) {
            told += tell(next.get());
            next = next(goOn);
        }
        return told;
    }

    private Optional<UUID> next(BooleanSupplier goOn) {
        return goOn.getAsBoolean() && policyIsThere() ? queue.take(clock.instant()) : Optional.empty();
    }

    private boolean policyIsThere() {
        try {
            return policies.get() != null;
        } catch (PolicyUnavailable unavailable) {
            LOG.log(Level.FINE, "news waits for a policy", unavailable);
            return false;
        }
    }

    private int tell(UUID event) {
        try {
            teller.tell(event);
            return 1;
        } catch (RuntimeException fault) {
            boolean parked = queue.failed(event, clock.instant());
            LOG.log(parked ? Level.WARNING : Level.INFO, parked ? "the event {0} could not be told {1} times and is given up ({2})"
                    : "the event {0} could not be told and is tried again later ({2})",
                    new Object[] {event, Outbox.MOST_TRIES, fault.getClass().getSimpleName()});
            return 0;
        }
    }
}
