package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/**
 * Involvements as those know them who answer for them: the practitioner's own, and, by id, for the practitioner's manager or an
 * officer. For what is said against showing them, and for nothing that a viewer sees of others.
 */
@ApplicationScoped
public class OwnInvolvements {

    private static final String READ = """
            select i.id, i.child_id, i.practitioner_id, r.manager_id, r.given_name || ' ' || r.family_name as practitioner_name, i.role_code,
                   i.subject, i.started_on, i.practitioner_mark, i.mark_code, i.disputed_at is not null as disputed, i.lead,
                   exists (select from objection b where b.involvement_id = i.id and b.state = 'PENDING') as pending,
                   exists (select from objection b where b.involvement_id = i.id and b.state = 'UPHELD') as upheld
              from involvement i join practitioner r on r.id = i.practitioner_id
             where i.recorded_in_error_at is null and (i.invited_at is null or i.accepted_at is not null) and %s
             order by i.started_on, i.id
            """;
    private static final String OF_PRACTITIONER = READ.formatted("""
            i.practitioner_id = cast(?1 as uuid) and i.child_id = cast(?2 as uuid) and (i.ended_on is null or i.ended_on >= cast(?3 as date))""");
    private static final String BY_ID = READ.formatted("i.id = cast(?1 as uuid)");
    /** Those shown, and those that the manager marked, who knows of them since before they were limited. */
    private static final String MANAGED = READ.formatted("""
            r.manager_id = cast(?2 as uuid) and (i.id = any (cast(?1 as uuid[])) or i.child_id = cast(?3 as uuid) and i.marked_by = cast(?4 as uuid))""");
    private static final String OF_SERVICE = READ.formatted("""
            i.child_id = cast(?1 as uuid) and (i.ended_on is null or i.ended_on >= cast(?3 as date))
            and i.team_id in (select t.id from team t join service s on s.id = t.service_id where s.service_code = ?2)""");
    private static final String LOCK = "select id from involvement where id = cast(?1 as uuid) for no key update";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** One of them. {@code managerId} and {@code markCode} may be null. */
    public record Own(UUID id, UUID childId, UUID practitionerId, UUID managerId, String practitionerName, String roleCode, String subject,
                      LocalDate since, boolean marked, String markCode, boolean disputed, boolean leads, boolean pending, boolean upheld) {
    }

    /** @return a practitioner's own with the child that have not ended before that day, invitations not yet accepted left out */
    public List<Own> of(UUID practitioner, UUID child, LocalDate day) {
        return Rows.of(entities, OF_PRACTITIONER, practitioner, child, day).stream().map(OwnInvolvements::own).toList();
    }

    /**
     * @param account of the manager
     * @return those of the involvements with the child, which the manager was shown or has marked, whose practitioners the manager manages
     */
    public List<Own> managed(UUID child, Collection<UUID> shown, UUID manager, UUID account) {
        return Rows.of(entities, MANAGED, Rows.array(shown), manager, child, account).stream().map(OwnInvolvements::own).toList();
    }

    /** @return those of a service with the child that have not ended before that day; for officers, whom somebody asked to hide them */
    public List<Own> ofService(UUID child, String serviceCode, LocalDate day) {
        return Rows.of(entities, OF_SERVICE, child, serviceCode, day).stream().map(OwnInvolvements::own).toList();
    }

    /** @return the one of that id, ended or not */
    public Optional<Own> find(UUID involvement) {
        return Rows.of(entities, BY_ID, involvement).stream().map(OwnInvolvements::own).findFirst();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    public Optional<Own> hold(UUID involvement) {
        Rows.of(entities, LOCK, involvement);
        return find(involvement);
    }

    private static Own own(Row row) {
        return new Own(row.id("id"), row.id("child_id"), row.id("practitioner_id"), row.id("manager_id"), row.text("practitioner_name"),
                row.text("role_code"), row.text("subject"), row.date("started_on"), row.flag("practitioner_mark"), row.text("mark_code"),
                row.flag("disputed"), row.flag("lead"), row.flag("pending"), row.flag("upheld"));
    }
}
