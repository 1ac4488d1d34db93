package org.patchwork.web.alert;

import static java.util.Map.entry;

import java.util.Map;
import org.patchwork.alert.boundary.Alert;
import org.patchwork.alert.boundary.AlertKind;

/** The page that deals with each kind of alert, a line a kind. */
final class AlertAddresses {

    /** Paths in the portal; to one that ends in an equals sign the id is appended of what the alert is about. */
    static final Map<AlertKind, String> PATHS = Map.ofEntries(
            entry(AlertKind.GOVERNANCE_ALARM, "/audit/alarms.xhtml"),
            entry(AlertKind.UNUSUAL_ACCESS, "/audit/finding.xhtml?id="),
            entry(AlertKind.EMERGENCY_OPENED, "/emergency/told.xhtml?id="),
            entry(AlertKind.EMERGENCY_REVIEW_OVERDUE, "/emergency/review.xhtml?id="),
            entry(AlertKind.EMERGENCY_REVIEW_ESCALATED, "/emergency/mine.xhtml"),
            entry(AlertKind.EMERGENCY_REVIEWED, "/emergency/mine.xhtml"),
            entry(AlertKind.BROKER_DESK, "/broker/message.xhtml?message="),
            entry(AlertKind.BROKER_MESSAGE, "/broker/reply.xhtml?message="),
            entry(AlertKind.BROKER_ANSWER, "/broker/sent-messages.xhtml?message="),
            entry(AlertKind.STATUTORY_ACCESS_STARTED, "/statutory/mine.xhtml"),
            entry(AlertKind.STATUTORY_ACCESS_ENDING, "/statutory/mine.xhtml"),
            entry(AlertKind.OBJECTION_RAISED, "/objection/objections.xhtml"),
            entry(AlertKind.OBJECTION_OVERDUE, "/objection/objections.xhtml"),
            entry(AlertKind.OBJECTION_DECIDED, "/objection/outcome.xhtml?objection="),
            entry(AlertKind.DISPUTE_RAISED, "/objection/team-disputes.xhtml"),
            entry(AlertKind.DISPUTE_FOR_OFFICERS, "/objection/objections.xhtml"),
            entry(AlertKind.DISPUTE_SETTLED, "/objection/outcome.xhtml?dispute="),
            entry(AlertKind.PROTECTION_WAITS, "/protection/records.xhtml"),
            entry(AlertKind.PROTECTION_ANSWERED, "/protection/my-protections.xhtml"),
            entry(AlertKind.PROTECTION_END_ASKED, "/protection/my-protections.xhtml"),
            entry(AlertKind.PROTECTION_REVIEW, "/protection/my-protections.xhtml"),
            entry(AlertKind.PROTECTION_REVIEW_DUE, "/protection/records.xhtml"),
            entry(AlertKind.PROTECTION_REVIEW_OVERDUE, "/protection/records.xhtml"),
            entry(AlertKind.CONFLICT_DECLARED, "/protection/conflicts.xhtml"),
            entry(AlertKind.CONFLICT_RECORDED, "/protection/records.xhtml"),
            entry(AlertKind.CONSENT_RUNS_OUT, "/consent/calendar.xhtml"),
            entry(AlertKind.CONSENT_RAN_OUT, "/consent/calendar.xhtml"),
            entry(AlertKind.CONSENT_TO_RENEW, "/consent/calendar.xhtml"),
            entry(AlertKind.HOLDER_ASKED, "/holder/inbox.xhtml"),
            entry(AlertKind.HOLDER_REVIEW, "/holder/decisions.xhtml"),
            entry(AlertKind.HOLDER_OVERDUE, "/holder/leads.xhtml"),
            entry(AlertKind.COLLEAGUE_LEFT, "/network/home.xhtml"),
            entry(AlertKind.WORK_HANDED_OVER, "/network/home.xhtml"),
            entry(AlertKind.STILL_INVOLVED, "/network/home.xhtml"),
            entry(AlertKind.HOLDER_OVERDUE_GOVERNANCE, "/holder/decisions.xhtml"),
            entry(AlertKind.INVITATION_RECEIVED, "/joining/invitations.xhtml"),
            entry(AlertKind.INVITATION_MADE, "/joining/invitations.xhtml"),
            entry(AlertKind.NEWCOMER_WAITS, "/joining/vetting.xhtml"),
            entry(AlertKind.HAND_OVER_OFFERED, "/joining/hand-overs.xhtml"),
            entry(AlertKind.HAND_OVER_ANSWERED, "/joining/hand-overs.xhtml"),
            entry(AlertKind.AGREEMENT_ENDS, "/joining/agreements.xhtml"),
            entry(AlertKind.AGREEMENT_ENDED, "/joining/agreements.xhtml"),
            entry(AlertKind.OWN_AGREEMENT_ENDS, "/joining/vetting.xhtml"),
            entry(AlertKind.OWN_AGREEMENT_ENDED, "/joining/vetting.xhtml"),
            entry(AlertKind.ATTENTION_ANSWERED, "/attention/one.xhtml?attention="),
            entry(AlertKind.FEEDBACK_NEWS, "/feedback/mine.xhtml"),
            entry(AlertKind.IMPORT_WAITS, "/intake/one-import.xhtml?id="),
            entry(AlertKind.IMPORT_DONE, "/intake/one-import.xhtml?id="),
            entry(AlertKind.IMPORT_SAME_NUMBER, "/intake/same-numbers.xhtml"),
            entry(AlertKind.TASK_DUE, "/task/one-task.xhtml?task="),
            entry(AlertKind.TASK_OVERDUE, "/task/one-task.xhtml?task="));

    private AlertAddresses() {
    }

    static String of(Alert alert) {
        String path = PATHS.get(alert.kind());
        return path.endsWith("=") ? path + alert.about() : path;
    }
}
