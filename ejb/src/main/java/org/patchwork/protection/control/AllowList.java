package org.patchwork.protection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.boundary.ProtectedRecord.Named;
import org.patchwork.protection.boundary.ProtectionReason;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.protection.entity.AllowListEntry;
import org.patchwork.sharing.control.Supporters;

/** Who is named on protected records. */
@ApplicationScoped
public class AllowList {

    private static final int YEARS_AHEAD = 18;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Supporters supporters;

    @Inject
    Clock clock;

    /**
     * Names whoever asks for protection, the lead professional and those colleagues, so that nobody is locked out by accident. Behind
     * a list that stands already only officers name somebody: asking for more protection lets nobody in.
     */
    public void keep(Actor asker, UUID child, Collection<UUID> colleagues) {
        if (!Rows.of(entities, ProtectionSql.BEHIND_A_LIST, child).isEmpty()) {
            return;
        }
        Set<UUID> keep = new LinkedHashSet<>(colleagues);
        keep.add(asker.practitionerId());
        keep.addAll(supporters.leadOf(child));
        keep.remove(null);
        keep.stream().filter(practitioner -> !named(child, practitioner))
                .forEach(practitioner -> add(asker, child, practitioner, ProtectionReason.Naming.CASE_RESPONSIBILITY, null));
    }

    /** Names a practitioner, by work mail address or the name to sign in with. */
    public void name(Actor officer, UUID child, String typed, ProtectionReason.Naming purpose, LocalDate until) {
        Rows.of(entities, ProtectionSql.LOCK_CHILD, child);
        UUID practitioner = practitioner(typed);
        Protections.refuse(until != null && (until.isBefore(today()) || until.isAfter(today().plusYears(YEARS_AHEAD))), Cause.DAY_OUT_OF_RANGE);
        Protections.refuse(named(child, practitioner), Cause.ALREADY_NAMED);
        add(officer, child, practitioner, purpose, until);
    }

    /** Takes a name off at once; one that was put on today lasts until the day is over. */
    public void end(Actor officer, UUID child, UUID id) {
        AllowListEntry entry = entities.find(AllowListEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        Protections.refuse(entry == null || !entry.childId().equals(child) || !entry.inForceOn(today()), Cause.NO_SUCH_ENTRY);
        LocalDate yesterday = today().minusDays(1);
        entry.end(entry.grantedOn().isAfter(yesterday) ? today() : yesterday, officer.accountId());
        entities.flush();
    }

    /** Those who are let in today first, then by name. */
    public List<Named> of(UUID child) {
        entities.flush();
        return Rows.of(entities, ProtectionSql.NAMED, child, today()).stream().map(ProtectionRows::named).toList();
    }

    /** How many are let in today, by record that somebody asks to protect. */
    public Map<UUID, Integer> counts() {
        return Rows.of(entities, ProtectionSql.NAMED_COUNTS, today()).stream()
                .collect(Collectors.toMap(row -> row.id("child_id"), row -> row.number("named")));
    }

    /** @throws org.patchwork.protection.boundary.ProtectionRefused when there is not exactly one such practitioner */
    UUID practitioner(String typed) {
        List<UUID> found = typed == null || typed.isBlank() ? List.of()
                : Rows.of(entities, ProtectionSql.PRACTITIONER, typed.strip()).stream().map(row -> row.id("id")).toList();
        Protections.refuse(found.size() != 1, Cause.NO_SUCH_PRACTITIONER);
        return found.get(0);
    }

    private boolean named(UUID child, UUID practitioner) {
        entities.flush();
        return !Rows.of(entities, ProtectionSql.NAMED_ALREADY, child, practitioner, today()).isEmpty();
    }

    private void add(Actor by, UUID child, UUID practitioner, ProtectionReason.Naming purpose, LocalDate until) {
        AllowListEntry entry = new AllowListEntry(UUID.randomUUID(), child, practitioner, today(), purpose.name()).by(by.accountId());
        if (until != null) {
            entry.end(until);
        }
        entities.persist(entry);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
