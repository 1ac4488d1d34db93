package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.joining.boundary.VettedColleague;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Whose checks and training are in date, for the manager who answers for them. */
@ApplicationScoped
public class VettedPeople {

    private static final int WEEKS_AHEAD = 6;

    /** ?1 the agency, ?2 the manager, ?3 today, ?4 the last day of interest. */
    private static final String RUNNING_OUT = """
            select p.id, p.given_name || ' ' || p.family_name as name, t.name as team, p.checks_valid_to, p.training_valid_to,
                   coalesce(least(p.checks_valid_to, p.training_valid_to) < cast(?3 as date), true)
                     or p.checks_valid_to is null or p.training_valid_to is null as lapsed
              from practitioner p
              join team t on t.id = p.team_id
              join service s on s.id = t.service_id
              join account a on a.practitioner_id = p.id and a.disabled_at is null
             where s.organisation_id = cast(?1 as uuid) and p.id <> cast(?2 as uuid)
               and (p.left_on is null or p.left_on > cast(?3 as date))
               and (p.checks_valid_to is null or p.training_valid_to is null or least(p.checks_valid_to, p.training_valid_to) <= cast(?4 as date))
             order by least(p.checks_valid_to, p.training_valid_to) nulls first, p.family_name, p.given_name, p.id limit 200
            """;
    private static final String OF_AGENCY = """
            select p.id from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
             where p.id = cast(?1 as uuid) and s.organisation_id = cast(?2 as uuid)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @param manager left out, since nobody vouches for themselves */
    public List<VettedColleague> runningOut(UUID agency, UUID manager, LocalDate today) {
        entities.flush();
        return Rows.of(entities, RUNNING_OUT, agency, manager, today, today.plusWeeks(WEEKS_AHEAD)).stream().map(VettedPeople::draw).toList();
    }

    /** @return false when nobody of that agency has that id */
    public boolean renew(UUID practitioner, UUID agency, LocalDate checksTo, LocalDate trainingTo) {
        if (Rows.of(entities, OF_AGENCY, practitioner, agency).isEmpty()) {
            return false;
        }
        entities.find(Practitioner.class, practitioner, LockModeType.PESSIMISTIC_WRITE).vet(trainingTo, checksTo);
        return true;
    }

    /** @return the last day of an agency's agreement; empty for an open end, or none */
    public Optional<LocalDate> agreementOf(UUID agency) {
        return Rows.of(entities, "select agreement_to from organisation where id = cast(?1 as uuid) and agreement_to is not null", agency).stream()
                .map(row -> row.date("agreement_to")).findFirst();
    }

    private static VettedColleague draw(Row row) {
        return new VettedColleague(row.id("id"), row.text("name"), row.text("team"), row.date("checks_valid_to"), row.date("training_valid_to"),
                row.flag("lapsed"));
    }
}
