package org.patchwork.protection.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.platform.control.Rows;
import org.patchwork.protection.entity.ProtectionRequest;

/** Tells officers, askers and their managers that something about protection waits for them. */
@ApplicationScoped
public class ProtectionNews {

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AlertPost post;

    /** Officers hear of every request, since they answer for who is named on the record. */
    void asked(ProtectionRequest request) {
        String occasion = !request.waiting() ? "begun" : request.agreedBy() == null ? "asked" : "agreed";
        post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.PROTECTION_WAITS, request.id(), occasion);
    }

    /** Whoever asked hears that officers decided. */
    void answered(ProtectionRequest request) {
        post.tell(peopleOf(request.askedBy()).stream().limit(1).toList(), AlertKind.PROTECTION_ANSWERED, request.id());
    }

    /** Any of those who may agree to an end hear that it was asked for. */
    void endAsked(ProtectionRequest request) {
        String occasion = "end " + request.endAskedBy();
        post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.PROTECTION_WAITS, request.id(), occasion);
        post.tell(peopleOf(request.askedBy()), AlertKind.PROTECTION_END_ASKED, request.id(), occasion);
    }

    /** A review comes near, or has passed. */
    void review(UUID request, UUID asker, AlertKind officers, String occasion) {
        post.tellRole(Roles.INFORMATION_GOVERNANCE, officers, request, occasion);
        post.tell(peopleOf(asker).stream().limit(1).toList(), AlertKind.PROTECTION_REVIEW, request, occasion);
    }

    /** The manager is to hand the work over; officers hear of it in any case, and the practitioner of nothing. */
    void conflict(UUID conflict, UUID practitioner, UUID setBy) {
        List<UUID> managers = Rows.of(entities, ProtectionSql.MANAGER, practitioner).stream().map(row -> row.id("id"))
                .filter(manager -> !manager.equals(setBy)).toList();
        post.tell(managers, AlertKind.CONFLICT_DECLARED, conflict);
        post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.CONFLICT_RECORDED, conflict, "");
    }

    /** The practitioner behind an account first, then their manager; nobody for an officer's or none. */
    private List<UUID> peopleOf(UUID account) {
        return account == null ? List.of()
                : Rows.of(entities, ProtectionSql.ASKER_AND_MANAGER, account).stream().map(row -> row.id("id")).toList();
    }
}
