package org.patchwork.whole;

import jakarta.annotation.security.PermitAll;
import java.util.function.Supplier;

/** A bean of the tests that calls the application in one role, without anybody having signed in. */
@PermitAll
public abstract class CallerInRole {

    /** Calls in this caller's role. */
    public <T> T call(Supplier<T> what) {
        return what.get();
    }
}
