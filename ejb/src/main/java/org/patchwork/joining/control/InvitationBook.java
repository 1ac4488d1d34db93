package org.patchwork.joining.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.joining.entity.Invitation;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.control.LeadProfessionals;

/** The invitations, for those who make and those who answer them. */
@ApplicationScoped
public class InvitationBook {

    /** How long somebody has to answer. */
    public static final Duration LASTS = Duration.ofDays(14);

    private static final String WHO = """
            select v.id, v.child_id, v.practitioner_id, v.invited_by, v.made_at, v.expires_at, v.state, v.taken_back_at is not null as taken_back,
                   m.given_name || ' ' || m.family_name as inviter, m.role_code as inviter_role, o.name as inviter_agency,
                   coalesce(p.given_name || ' ' || p.family_name, x.address) as invited
              from invitation v
              join practitioner m on m.id = v.invited_by
              join team t on t.id = m.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
              left join practitioner p on p.id = v.practitioner_id
              left join outside_mail x on x.id = v.mail_id
            """;

    /** ?1 practitioner, ?2 now. */
    private static final String RECEIVED = WHO + """
             where v.practitioner_id = cast(?1 as uuid) and v.state = 'WAITING' and v.expires_at > cast(?2 as timestamptz)
             order by v.made_at desc, v.id
            """;

    /** ?1 practitioner, ?2 since when made, ?3 children for whom the practitioner leads. */
    private static final String MADE = WHO + """
             where (v.invited_by = cast(?1 as uuid) or v.child_id = any (cast(?3 as uuid[])))
               and v.made_at > cast(?2 as timestamptz)
             order by v.made_at desc, v.id limit 200
            """;

    /** ?1 who asks, ?2 the child, ?3 now: what whoever asks may take to be open, whatever became of it. */
    private static final String OPEN = """
            select v.practitioner_id, lower(x.address) as address from invitation v left join outside_mail x on x.id = v.mail_id
             where v.invited_by = cast(?1 as uuid) and v.child_id = cast(?2 as uuid) and v.taken_back_at is null
               and v.state in ('WAITING', 'ACCEPTED') and v.expires_at > cast(?3 as timestamptz)
            """;
    private static final String LAPSE = """
            update invitation set state = 'LAPSED', answered_at = cast(?1 as timestamptz), version = version + 1
             where state = 'WAITING' and expires_at <= cast(?1 as timestamptz)
               and child_id = cast(?2 as uuid) and invited_by = cast(?3 as uuid)
            """;
    private static final String MAILED_SINCE = """
            select count(*) as mailed from invitation
             where invited_by = cast(?1 as uuid) and mail_id is not null and made_at > cast(?2 as timestamptz)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    LeadProfessionals leads;

    public void add(Invitation invitation) {
        entities.persist(invitation);
        entities.flush();
    }

    /** @return the one of that id, which nobody else changes until the transaction ends */
    public Optional<Invitation> hold(UUID id) {
        return Optional.ofNullable(entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @return the one whose mail has that id */
    public Optional<Invitation> ofMail(UUID mail) {
        return entities.createQuery("select v from Invitation v where v.mailId = :mail", Invitation.class)
                .setParameter("mail", mail).getResultStream().findFirst();
    }

    /** @return those that the practitioner can answer, newest first */
    public List<Row> receivedBy(UUID practitioner, Instant now) {
        entities.flush();
        return Rows.of(entities, RECEIVED, practitioner, Timestamp.from(now));
    }

    /** @return the practitioner's own, and those to teams that the practitioner leads; newest first, at most 200 */
    public List<Row> madeBy(UUID practitioner, Instant since) {
        entities.flush();
        return Rows.of(entities, MADE, practitioner, Timestamp.from(since), Rows.array(leads.childrenLedBy(practitioner)));
    }

    /** @return whom the practitioner has asked to the child's team already, by practitioner or by address in small letters */
    public List<Row> openOf(UUID practitioner, UUID child, Instant now) {
        entities.flush();
        return Rows.of(entities, OPEN, practitioner, child, Timestamp.from(now));
    }

    /** Those that are too old no longer wait. */
    public void lapse(UUID child, UUID practitioner, Instant now) {
        entities.flush();
        entities.createNativeQuery(LAPSE).setParameter(1, Timestamp.from(now)).setParameter(2, child).setParameter(3, practitioner)
                .executeUpdate();
    }

    /** @return how many outside addresses the practitioner has written to since */
    public int mailedSince(UUID practitioner, Instant since) {
        return Rows.of(entities, MAILED_SINCE, practitioner, Timestamp.from(since)).get(0).number("mailed");
    }
}
