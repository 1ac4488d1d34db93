package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.directory.control.SafeguardingLeads;
import org.patchwork.rules.fact.Sensitivity;
import org.patchwork.rules.outcome.Obligation;

/**
 * Tells of an emergency whom the decisions oblige to tell, in the transaction of the look itself: the lead professional, information
 * governance, and whoever answers for sharing in the services whose sensitive involvements were touched. Once a step; a look that
 * showed nothing obliges to nothing, and the next one that shows something tells. No statement without an emergency.
 */
@ApplicationScoped
public class EmergencyNotices {

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private AlertPost post;

    @Inject
    private TeamLeads teamLeads;

    @Inject
    private SafeguardingLeads safeguardingLeads;

    @Inject
    private Clock clock;

    void tell(List<Decided> decided) {
        decided.stream().filter(one -> one.row().emergency() != null && one.row().emergency().told() != one.row().emergency().mode())
                .forEach(this::tell);
    }

    private void tell(Decided record) {
        Set<Obligation> due = obligations(record);
        EmergencyRow emergency = record.row().emergency();
        String step = emergency.mode().name();
        if (due.contains(Obligation.NOTIFY_LEAD)) {
            post.tell(teamLeads.of(record.row().childId()), AlertKind.EMERGENCY_OPENED, emergency.id(), step);
        }
        if (due.contains(Obligation.NOTIFY_IG)) {
            post.tellRole(Roles.INFORMATION_GOVERNANCE, AlertKind.EMERGENCY_OPENED, emergency.id(), step);
        }
        if (due.contains(Obligation.NOTIFY_HOLDER)) {
            post.tell(safeguardingLeads.of(holders(record), LocalDate.now(clock)), AlertKind.EMERGENCY_OPENED, emergency.id(), step);
        }
        if (due.contains(Obligation.NOTIFY_LEAD) || due.contains(Obligation.NOTIFY_IG) || due.contains(Obligation.NOTIFY_HOLDER)) {
            entities.createNativeQuery(SharingSql.EMERGENCY_TOLD).setParameter(1, emergency.id()).setParameter(2, step).executeUpdate();
        }
    }

    private static Set<Obligation> obligations(Decided record) {
        Set<Obligation> due = EnumSet.noneOf(Obligation.class);
        due.addAll(record.decision().gate().obligations());
        record.decision().decisions().forEach(decision -> due.addAll(decision.obligations()));
        return due;
    }

    /** The services that hold what is sensitive here and was touched, as the decisions say. */
    private static Set<UUID> holders(Decided record) {
        Set<UUID> services = new LinkedHashSet<>();
        for (int i = 0; i < record.involvements().size(); i++) {
            if (record.facts().get(i).sensitivity() != Sensitivity.STANDARD
                    && record.decision().decisions().get(i).obligations().contains(Obligation.NOTIFY_HOLDER)) {
                services.add(record.involvements().get(i).place().serviceId());
            }
        }
        return services;
    }
}
