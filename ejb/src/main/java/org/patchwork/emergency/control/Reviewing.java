package org.patchwork.emergency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.control.AlertPost;
import org.patchwork.emergency.boundary.EmergencyReview;
import org.patchwork.emergency.boundary.EmergencyReview.Earlier;
import org.patchwork.emergency.boundary.EmergencyReview.Look;
import org.patchwork.emergency.boundary.EmergencyReview.Seen;
import org.patchwork.emergency.boundary.ReviewEntry;
import org.patchwork.emergency.boundary.ReviewOutcome;
import org.patchwork.emergency.boundary.ReviewState;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.boundary.PastLook;
import org.patchwork.sharing.control.BrokerReach;

/** Reads emergencies for their review, and keeps what it found. */
@ApplicationScoped
public class Reviewing {

    private static final int MOST = 500;
    private static final String HIDDEN = "HIDE";

    /** A person's emergencies are looked at together when there are so many in so many days, or two for one child. */
    private static final int REPEATED_FROM = 3;
    private static final int REPEATED_WITHIN_DAYS = 30;

    private static final String KEPT = """
            select e.*, coalesce(e.ended_at, e.expires_at) as over_at, r.given_name || ' ' || r.family_name as who, r.role_code, r.manager_id,
                   p.given_name || ' ' || p.family_name as child_name, v.display_name as reviewer,
                   (select count(*) >= %d from emergency_access b where b.practitioner_id = e.practitioner_id and b.opened_at <= e.opened_at
                       and b.opened_at > e.opened_at - interval '%d days')
                   or exists (select from emergency_access b where b.practitioner_id = e.practitioner_id and b.child_id = e.child_id
                                 and b.opened_at < e.opened_at) as repeated
              from emergency_access e
              join practitioner r on r.id = e.practitioner_id
              join person p on p.id = e.child_id
              left join account v on v.id = e.reviewed_by
            """.formatted(REPEATED_FROM, REPEATED_WITHIN_DAYS);
    private static final String LIST = KEPT + " order by e.reviewed_at desc nulls first, e.review_due_at, e.id limit ?1";
    private static final String ONE = KEPT + " where e.id = cast(?1 as uuid)";
    /** ?1 a practitioner: their own, and those of the people whom they manage. */
    private static final String NEAR = KEPT + """
             where e.practitioner_id = cast(?1 as uuid) or r.manager_id = cast(?1 as uuid) order by e.opened_at desc, e.id limit ?2
            """;
    private static final String EARLIER = """
            select id, opened_at, child_id = cast(?2 as uuid) as same_child, outcome from emergency_access
             where practitioner_id = cast(?1 as uuid) and opened_at < cast(?3 as timestamptz) order by opened_at desc limit ?4
            """;
    private static final String KEEP = """
            update emergency_access set outcome = ?2, review_note = ?3, reviewed_by = cast(?4 as uuid), reviewed_at = cast(?5 as timestamptz)
             where id = cast(?1 as uuid) and reviewed_at is null and coalesce(ended_at, expires_at) <= cast(?5 as timestamptz)
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    AlertPost post;

    @Inject
    BrokerReach reach;

    @Inject
    Clock clock;

    /** @param state null for all */
    public List<ReviewEntry> list(ReviewState state) {
        return Rows.of(entities, LIST, MOST).stream().map(row -> ReviewRow.of(row, clock.instant()).entry())
                .filter(entry -> state == null || entry.state() == state).toList();
    }

    /** A practitioner's own, and those of the people whom they manage, latest first. */
    public List<ReviewEntry> near(UUID practitioner) {
        return Rows.of(entities, NEAR, practitioner, MOST).stream().map(row -> ReviewRow.of(row, clock.instant()).entry()).toList();
    }

    public Optional<ReviewRow> find(UUID id) {
        return Rows.of(entities, ONE, id).stream().findFirst().map(row -> ReviewRow.of(row, clock.instant()));
    }

    /** The emergency with what its looks showed. */
    public EmergencyReview review(ReviewRow row, List<PastLook> looks, UUID reviewer) {
        boolean over = !row.endedAt().isAfter(clock.instant());
        return new EmergencyReview(row.entry(), row.childId(), row.childName(), row.text(), row.endedAt(), brokerAt(row), row.lifeAt(),
                looks.stream().map(look -> new Look(look.at(), look.action(), gate(look), look.reference())).toList(), seen(looks), earlier(row),
                row.reviewer(), row.reviewedAt(), over && row.entry().outcome() == null && !row.accountId().equals(reviewer));
    }

    /** Keeps the outcome, and tells the practitioner and their manager. @return false when it was not there to review */
    public boolean keep(ReviewRow row, ReviewOutcome outcome, String note, UUID reviewer) {
        int kept = entities.createNativeQuery(KEEP).setParameter(1, row.entry().id()).setParameter(2, outcome.name()).setParameter(3, note)
                .setParameter(4, reviewer).setParameter(5, Timestamp.from(clock.instant())).executeUpdate();
        if (kept == 1) {
            post.tell(Stream.of(row.practitionerId(), row.managerId()).filter(one -> one != null).toList(), AlertKind.EMERGENCY_REVIEWED,
                    row.entry().id());
        }
        return kept == 1;
    }

    private Instant brokerAt(ReviewRow row) {
        return reach.lastMark(row.childId(), row.practitionerId())
                .filter(mark -> !mark.isBefore(row.entry().openedAt()) && !mark.isAfter(row.endedAt())).orElse(null);
    }

    private static String gate(PastLook look) {
        return look.gate() == null ? null : look.gate().recorded().outcome();
    }

    private static List<Seen> seen(List<PastLook> looks) {
        Set<Seen> seen = new LinkedHashSet<>();
        looks.stream().flatMap(look -> look.decisions().stream()).filter(decision -> !HIDDEN.equals(decision.recorded().outcome()))
                .forEach(decision -> seen.add(new Seen(decision.who(), decision.serviceName(), decision.recorded().outcome())));
        return List.copyOf(seen);
    }

    private List<Earlier> earlier(ReviewRow row) {
        return Rows.of(entities, EARLIER, row.practitionerId(), row.childId(), Timestamp.from(row.entry().openedAt()), MOST).stream()
                .map(one -> new Earlier(one.id("id"), one.instant("opened_at"), one.flag("same_child"),
                        one.text("outcome") == null ? null : ReviewOutcome.valueOf(one.text("outcome")))).toList();
    }
}
