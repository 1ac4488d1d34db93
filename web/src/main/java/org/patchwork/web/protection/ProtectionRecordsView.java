package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.patchwork.protection.boundary.ConflictEntry;
import org.patchwork.protection.boundary.ProtectedRecords;
import org.patchwork.protection.boundary.ProtectionEntry;

/** All protected records for officers: who asked for what, and when it is to be looked at again. Names no child. */
@Named("protectionRecords")
@RequestScoped
public class ProtectionRecordsView {

    @EJB
    private ProtectedRecords records;

    private List<ProtectionEntry> all;
    private Map<UUID, Integer> named;
    private List<ConflictEntry> conflicts;

    /** Asks for everything the page shows, once. */
    public void load() {
        all = records.open();
        named = records.namedCounts();
        conflicts = records.conflicts();
    }

    /** What officers have yet to decide, or somebody wants to end. */
    public List<ProtectionEntry> getWaiting() {
        return all.stream().filter(entry -> entry.waits() || entry.standing() == ProtectionEntry.Standing.END_ASKED).toList();
    }

    /** What stands of a kind. */
    public List<ProtectionEntry> ofKind(String kind) {
        return all.stream().filter(entry -> entry.kind().name().equals(kind) && entry.inForce()).toList();
    }

    /** How many practitioners are named on a record today. */
    public int namedOn(UUID child) {
        return named.getOrDefault(child, 0);
    }

    /** How many reviews are overdue. */
    public long getOverdue() {
        return all.stream().filter(entry -> entry.inForce() && entry.review() == ProtectionEntry.Review.OVERDUE).count();
    }

    public List<ConflictEntry> getConflicts() {
        return conflicts;
    }
}
