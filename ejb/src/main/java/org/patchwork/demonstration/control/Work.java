package org.patchwork.demonstration.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Writes involvements, contacts, plans and notices. */
final class Work {

    /** Days; so recent that nobody is asked on the day of loading. */
    private static final int CONFIRMED_WITHIN = 28;
    private static final List<String> KINDS = List.of("SEEN", "SEEN", "SEEN", "PHONE", "VIDEO", "MEETING");
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(9, 10), LocalTime.of(11, 40), LocalTime.of(15, 25));

    private final Dataset data;
    private final Dice dice;
    private final LocalDate today;
    private final ZoneId zone;

    Work(Dataset data, Dice dice, LocalDate today, ZoneId zone) {
        this.data = data;
        this.dice = dice;
        this.today = today;
        this.zone = zone;
    }

    void write(Involved work) {
        Instant invited = work.invited ? moment(work.since) : null;
        Instant disputed = work.disputed ? moment(5) : null;
        data.add(work.led ? Dataset.LED : "involvement", "id", work.id, "child_id", work.child.id(), "practitioner_id", work.worker.id,
                "team_id", work.worker.teamId, "role_code", work.worker.roleCode,
                "subject", work.subject, "subject_person_id", work.subjectPerson, "relevant", work.relevant,
                "started_on", today.minusDays(work.since), "ended_on", work.ended == null ? null : today.minusDays(work.ended),
                "invited_at", invited, "disputed_at", disputed,
                "core_group", work.core, "lead", work.lead || work.led, "raised_sensitivity", work.raised,
                "confirmed_on", work.ended == null && !work.unanswered && work.since > CONFIRMED_WITHIN ? today.minusDays(confirmed(work.id)) : null,
                "practitioner_mark", work.mark, "recorded_at", moment(Math.max(work.since, 1)));
        if (disputed != null) {
            data.add("involvement_dispute", "id", beside(work.id), "involvement_id", work.id, "reason_code", "RECORDED_BY_MISTAKE", "raised_at", disputed,
                    "led", work.lead);
        }
        for (int days : work.seen) {
            data.add("contact", "id", dice.id(), "involvement_id", work.id, "on_date", today.minusDays(days),
                    "kind", dice.oneOf(KINDS), "recorded_at", moment(Math.max(days, 1)));
        }
    }

    /** How many days ago somebody said that they still work with the child, without another throw of the dice. */
    private static long confirmed(UUID id) {
        return Math.floorMod(id.getLeastSignificantBits(), CONFIRMED_WITHIN);
    }

    /** Another id of the same form, without another throw of the dice, on which all later rows hang. */
    private static UUID beside(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
    }

    void plan(Child child, String plan, int since) {
        data.add("plan_status", "id", dice.id(), "child_id", child.id(), "plan", plan, "from_date", today.minusDays(since));
    }

    void tell(Worker reader, Involved about, String event, int daysAgo) {
        data.add("notice", "id", dice.id(), "recipient_id", reader.id, "child_id", about.child.id(),
                "involvement_id", about.id, "event", event, "at", moment(daysAgo));
    }

    /** Attention that whoever works there raised so many days ago; open, or closed by them since. */
    void attend(Involved raising, String reason, String asked, int daysAgo, Options end) {
        boolean closed = end.has("closed");
        data.add("attention", "id", beside(raising.id), "child_id", raising.child.id(), "involvement_id", raising.id, "raised_by", raising.worker.id,
                "reason_code", reason, "ask_code", asked, "raised_at", morning(daysAgo), "closed_at", closed ? morning(end.days("closed")) : null,
                "closed_by", closed ? raising.worker.id : null, "closed_as", closed ? "RAISER" : null, "outcome_code", end.get("outcome", null));
    }

    private Instant morning(int daysAgo) {
        return today.minusDays(daysAgo).atTime(HOURS.get(0)).atZone(zone).toInstant();
    }

    /** @return a moment of a working day, that many days ago */
    Instant moment(int daysAgo) {
        return today.minusDays(daysAgo).atTime(dice.oneOf(HOURS)).atZone(zone).toInstant();
    }

    ZoneId zone() {
        return zone;
    }
}
