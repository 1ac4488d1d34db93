package org.patchwork.access.control;

import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.patchwork.access.boundary.Viewer;

/**
 * The caller as read a moment ago in the same request, so that a page of several parts asks once. After that moment it is asked again:
 * a request that is sent slowly may outlast an account.
 */
@RequestScoped
public class ViewerOfRequest {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private String username;
    private Instant until;
    private Viewer viewer;

    /** @param reading how to ask; what it throws is not remembered */
    public Viewer get(String caller, Instant now, Supplier<Viewer> reading) {
        if (!caller.equals(username) || now.isAfter(until)) {
            viewer = reading.get();
            username = caller;
            until = now.plus(MOMENT);
        }
        return viewer;
    }
}
