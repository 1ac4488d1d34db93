package org.patchwork.demonstration.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Writes consents, holders' decisions, objections, conflicts and who is let in by name or by statute. */
final class Agreements {

    private static final LocalTime NOON = LocalTime.NOON;

    private final Dataset data;
    private final Dice dice;
    private final Work work;
    private final LocalDate today;

    Agreements(Dataset data, Dice dice, Work work, LocalDate today) {
        this.data = data;
        this.dice = dice;
        this.work = work;
        this.today = today;
    }

    /**
     * @param said  GIVEN FULL, GIVEN EXISTENCE, REFUSED or WITHDRAWN
     * @param from  days ago
     * @param until last day, days ago; null for none
     * @param scope ALL, ONLY or EXCEPT, of the organisations and roles
     */
    void consent(Involved about, String said, String giver, int from, Integer until, String scope, List<UUID> organisations,
                 List<String> roles) {
        String[] words = said.split(" ");
        UUID id = dice.id();
        data.add("consent", "id", id, "child_id", about.child.id(), "service_id", about.worker.serviceId, "state", words[0],
                "extent", words.length == 1 ? null : words[1], "giver", giver, "subject_id", about.person(), "scope", scope,
                "valid_from", today.minusDays(from), "valid_to", until == null ? null : today.minusDays(until),
                "recorded_at", work.moment(from), "recorded_by", about.worker.id);
        organisations.forEach(each -> data.add("consent_scope", "id", dice.id(), "consent_id", id, "organisation_id", each, "role_code", null));
        roles.forEach(each -> data.add("consent_scope", "id", dice.id(), "consent_id", id, "organisation_id", null, "role_code", each));
    }

    /** @param review days from today, negative when it is past */
    void decision(Involved about, String decision, int decided, int review) {
        data.add("holder_decision", "id", dice.id(), "child_id", about.child.id(), "service_id", about.worker.serviceId,
                "subject_id", about.person(), "decision", decision, "reason", "SAFEGUARDING_ASSESSMENT",
                "legal_basis", decision.equals("WITHHOLD") ? "DETRIMENT" : "SAFEGUARDING", "decided_by", about.worker.id, "decided_at", work.moment(decided),
                "review_on", today.plusDays(review));
    }

    /** The holder was asked to decide; the same id each time, so that no other changes. */
    void asked(Involved about, int daysAgo) {
        data.add("due_obligation", "id", UUID.nameUUIDFromBytes(about.id.toString().getBytes(StandardCharsets.US_ASCII)),
                "obligation", "PROMPT_HOLDER_TO_DECIDE", "child_id", about.child.id(), "involvement_id", about.id, "rule_id", "R139",
                "raised_at", today.minusDays(daysAgo).atTime(NOON).atZone(work.zone()).toInstant(), "version", 0);
    }

    void objection(Involved about, String state) {
        data.add("objection", "id", dice.id(), "involvement_id", about.id, "state", state,
                "raised_on", today.minusDays(20), "decided_on", state.equals("PENDING") ? null : today.minusDays(8));
    }

    void conflict(Worker worker, Child child, String kind) {
        data.add("conflict", "id", dice.id(), "practitioner_id", worker.id, "child_id", child.id(), "kind", kind,
                "declared_on", today.minusDays(90));
    }

    /**
     * A request to protect a record; what makes it vanish was agreed by both officers.
     *
     * @param asked  days ago
     * @param review days from today, negative when it is overdue
     */
    void protect(String account, Child child, String kind, String reason, int asked, int review) {
        boolean vanishing = !kind.equals("LOCATION") && !kind.equals("SHIELDED");
        data.add("record_protection_request", "id",
                UUID.nameUUIDFromBytes((child.id() + " " + kind + " " + account).getBytes(StandardCharsets.UTF_8)), "child_id", child.id(),
                "kind", kind, "reason_code", reason, "asked_by", data.accountOf(account), "asked_at", work.moment(asked),
                "agreed_by", vanishing ? data.accountOf("demo34") : null, "confirmed_by", vanishing ? data.accountOf("demo38") : null,
                "in_force_at", work.moment(asked), "review_on", today.plusDays(review));
    }

    void allow(Worker worker, Child child, String purpose) {
        data.add("allow_list_entry", "id", dice.id(), "child_id", child.id(), "practitioner_id", worker.id,
                "granted_on", today.minusDays(50), "purpose_code", purpose);
    }

    /** @param daysToRun negative when it has expired */
    void statute(Worker worker, Child child, String basis, String purpose, int daysToRun) {
        Instant from = work.moment(daysToRun < 0 ? 10 - daysToRun : 1);
        data.add("statutory_access", "id", dice.id(), "child_id", child.id(), "practitioner_id", worker.id, "basis", basis,
                "purpose_code", purpose, "from_at", from, "expires_at", work.moment(-daysToRun));
    }
}
