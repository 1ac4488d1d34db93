package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubOffer;
import org.patchwork.sharing.boundary.StubRecord;

/** Whether the caller may come to work with a child at all, and by what name the caller may know it: as the gate says. */
@ApplicationScoped
public class Gates {

    @Inject
    SharedRecords records;

    /** @return whether the record opens to the caller, or offers to join; false too when there is none for the caller. The look is recorded. */
    public boolean letsJoin(UUID child) {
        try {
            SharedRecord record = records.open(child, Action.VIEW, Locale.ROOT);
            return record instanceof OpenRecord || ((StubRecord) record).offer() == StubOffer.JOIN;
        } catch (ChildNotFound none) {
            return false;
        }
    }

    /** @return null for no record */
    public static String nameIn(SharedRecord record) {
        if (record instanceof OpenRecord open) {
            ChildSummary child = open.child();
            return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
        }
        return record == null ? null : ((StubRecord) record).name();
    }
}
