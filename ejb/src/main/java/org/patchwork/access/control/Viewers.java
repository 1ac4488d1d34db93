package org.patchwork.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;

/** Reads who an account stands for and whether that person is authorised on a day. */
@ApplicationScoped
public class Viewers {

    private static final String VIEWER = """
            select a.id, p.id, a.display_name, p.role_code, s.service_code, s.id, t.id, o.id,
                   coalesce(o.agreement_from <= cast(?2 as date)
                            and (o.agreement_to is null or o.agreement_to >= cast(?2 as date))
                            and p.training_valid_to >= cast(?2 as date)
                            and p.checks_valid_to >= cast(?2 as date)
                            and a.code_accepted_at is not null, false),
                   a.code_accepted_at is not null
              from account a
              left join practitioner p on p.id = a.practitioner_id
              left join team t on t.id = p.team_id
              left join service s on s.id = t.service_id
              left join organisation o on o.id = s.organisation_id
             where a.username = ?1
               and a.disabled_at is null
               and (p.left_on is null or p.left_on > cast(?2 as date))
            """;

    @PersistenceContext
    EntityManager entities;

    /** @return empty when the account is unknown or disabled, or its practitioner has left by that day */
    public Optional<Viewer> find(String username, LocalDate day) {
        List<?> rows = entities.createNativeQuery(VIEWER).setParameter(1, username).setParameter(2, day).getResultList();
        return rows.stream().map(row -> viewerOf((Object[]) row)).findFirst();
    }

    private static Viewer viewerOf(Object[] row) {
        return new Viewer((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4], (UUID) row[5],
                (UUID) row[6], (UUID) row[7], (Boolean) row[8], (Boolean) row[9]);
    }
}
