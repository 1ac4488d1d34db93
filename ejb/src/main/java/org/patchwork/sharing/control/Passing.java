package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.Sensitivity;

/**
 * To whom a practitioner's work with a child may be handed over. That a sensitive service works with a child is known inside the team that
 * gives it (sharing policy, R120), so such work stays in that team; any other stays in the agency. What counts as sensitive is the
 * policy's table, and what it does not know counts as sensitive.
 */
@ApplicationScoped
public class Passing {

    /** ?1 the involvement, ?2 the colleague. */
    private static final String SIDES = """
            select s.service_code, i.raised_sensitivity, i.team_id = p.team_id as same_team, s.organisation_id = c.organisation_id as same_agency
              from involvement i
              join team t on t.id = i.team_id
              join service s on s.id = t.service_id
             cross join practitioner p
              join team u on u.id = p.team_id
              join service c on c.id = u.service_id
             where i.id = cast(?1 as uuid) and p.id = cast(?2 as uuid)
            """;

    private static final String WHOSE = """
            select i.id, i.child_id, i.role_code, r.given_name || ' ' || r.family_name as name
              from involvement i join practitioner r on r.id = i.practitioner_id where i.id = any (cast(?1 as uuid[]))
            """;

    /** Whose work it is, for those between whom it is handed over. */
    public record Whose(UUID childId, String name, String roleCode) {
    }

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private PolicyInForce policies;

    /**
     * @return false as well when there is no such involvement or colleague
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    public boolean allowed(UUID involvement, UUID colleague) {
        return Rows.of(entities, SIDES, involvement, colleague).stream()
                .anyMatch(row -> sensitivity(row.text("service_code"), row.text("raised_sensitivity")) == Sensitivity.STANDARD
                        ? row.flag("same_agency") : row.flag("same_team"));
    }

    /** @return by involvement, for one's own and for what a colleague offers */
    public Map<UUID, Whose> whose(Collection<UUID> involvements) {
        return Rows.of(entities, WHOSE, Rows.array(involvements)).stream().collect(Collectors.toMap(row -> row.id("id"),
                row -> new Whose(row.id("child_id"), row.text("name"), row.text("role_code"))));
    }

    private Sensitivity sensitivity(String serviceCode, String raised) {
        return Sensitivities.of(policies.get().reference(), serviceCode, raised);
    }
}
