package org.patchwork.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Reads who an account stands for and whether that person is authorised on a day. */
@ApplicationScoped
public class Viewers {

    private static final String AS_OF = """
            select a.id as account_id, p.id as practitioner_id, a.display_name, p.role_code, s.service_code, s.id as service_id,
                   t.id as team_id, o.id as organisation_id,
                   coalesce(o.agreement_from <= cast(?2 as date)
                            and (o.agreement_to is null or o.agreement_to >= cast(?2 as date))
                            and p.training_valid_to >= cast(?2 as date)
                            and p.checks_valid_to >= cast(?2 as date)
                            and a.code_accepted_at is not null, false) as authorised,
                   a.code_accepted_at is not null as code_accepted
              from account a
              left join practitioner p on p.id = a.practitioner_id
              left join team t on t.id = p.team_id
              left join service s on s.id = t.service_id
              left join organisation o on o.id = s.organisation_id
             where a.disabled_at is null
               and (p.left_on is null or p.left_on > cast(?2 as date))
            """;

    private static final String VIEWER = AS_OF + " and a.username = ?1";
    private static final String PRACTITIONER = AS_OF + """
             and p.id = cast(?1 as uuid)
             and exists (select 1 from account_role x where x.account_id = a.id and x.role in ('PRACTITIONER', 'MANAGER'))
           order by a.id
           """;

    private static final String SOME_PRACTITIONERS = AS_OF + """
             and p.id = any (cast(?1 as uuid[]))
             and exists (select 1 from account_role x where x.account_id = a.id and x.role in ('PRACTITIONER', 'MANAGER'))
           order by p.id
           """;

    private static final String MANAGER = AS_OF + """
             and a.id = cast(?1 as uuid)
             and exists (select 1 from account_role x where x.account_id = a.id and x.role = 'MANAGER')
           """;

    /** ?1 roles as an array, ?2 the day: every practitioner who may sign in then in one of the roles. */
    public static final String PRACTITIONERS = AS_OF + """
             and p.id is not null
             and exists (select 1 from account_role x where x.account_id = a.id and x.role = any (cast(?1 as text[])))
           order by p.id
           """;

    @PersistenceContext
    EntityManager entities;

    /** @return empty when the account is unknown or disabled, or its practitioner has left by that day */
    public Optional<Viewer> find(String username, LocalDate day) {
        return Rows.of(entities, VIEWER, username, day).stream().map(Viewers::of).findFirst();
    }

    /** @return empty when that account is disabled, its practitioner has left by that day, or it is no manager's */
    public Optional<Viewer> findManager(UUID account, LocalDate day) {
        return Rows.of(entities, MANAGER, account, day).stream().map(Viewers::of).findFirst();
    }

    /** @return empty when that practitioner has left by that day, or has no account that opens maps */
    public Optional<Viewer> findPractitioner(UUID practitioner, LocalDate day) {
        return Rows.of(entities, PRACTITIONER, practitioner, day).stream().map(Viewers::of).findFirst();
    }

    /** @return those of the practitioners who have not left by that day and have an account that opens maps */
    public List<Viewer> findPractitioners(Collection<UUID> practitioners, LocalDate day) {
        return Rows.of(entities, SOME_PRACTITIONERS, Rows.array(practitioners), day).stream().map(Viewers::of).toList();
    }

    /** Reads one row of {@link #PRACTITIONERS}. */
    public static Viewer of(Row row) {
        return new Viewer(row.id("account_id"), row.id("practitioner_id"), row.text("display_name"), row.text("role_code"),
                row.text("service_code"), row.id("service_id"), row.id("team_id"), row.id("organisation_id"), row.flag("authorised"),
                row.flag("code_accepted"));
    }
}
