package org.patchwork.policy.control;

import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.rules.engine.PolicyRejected;

/** Says what the rules say of content that cannot be read. */
final class Unreadable {

    private Unreadable() {
    }

    static NotPublishable of(PolicyRejected rejected) {
        return new NotPublishable(PublishingCheck.faults(rejected.faults()));
    }
}
