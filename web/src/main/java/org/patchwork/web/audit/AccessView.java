package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.patchwork.access.boundary.Roles;
import org.patchwork.audit.boundary.AccessLook;
import org.patchwork.audit.boundary.AccessLooks;
import org.patchwork.web.platform.ThreeFieldDate;

/** Who looked at what: everybody's looks for an officer, the own people's for a manager. */
@Named("access")
@RequestScoped
public class AccessView {

    private static final List<String> ACTIONS = List.of("VIEW", "EXPORT", "EXPORT_PDF", "EXPORT_CSV", "SEARCH", "NOTIFY", "BROKER", "HOLD", "HOLD_REPORT",
            "CONSENT_LOOKED_AT", "CONSENT_FORM", "CONSENT_RECORDED", "CONSENT_REFUSED", "CONSENT_WITHDRAWN", "CONSENT_CALENDAR",
            "COMPARE", "KEEP_APART", "MERGE", "PART",
            "FAMILY_CHANGED", "PLAN_CHANGED", "TASK_CHANGED", "ATTENTION_RAISED", "ATTENTION_ANSWERED", "ATTENTION_CLOSED",
            "COMPETENCE_LOOKED_AT", "COMPETENCE_RECORDED", "PROTECTION", "RESTRICTION_LIST", "OBJECTION_RECORDED", "STATUTORY_LIST", "EXPLAIN",
            "WHO_COULD_SEE", "AUDIT", "AUDIT_EXPORT", "ALARMS", "ERASE");

    @EJB
    private AccessLooks looks;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private List<AccessLook> list;
    private AccessQuestion question;

    /** Asks once. */
    public void load() {
        question = new AccessQuestion(request, clock);
        list = isOfficer() ? looks.ofAll(question.filter(), question.id("after")) : looks.ofMyPeople(question.filter(), question.id("after"));
    }

    /** Officers read names, rules and typed reasons too. */
    public boolean isOfficer() {
        return request.isUserInRole(Roles.INFORMATION_GOVERNANCE);
    }

    /** One page. */
    public List<AccessLook> getLooks() {
        return list.size() > AccessLooks.PAGE ? list.subList(0, AccessLooks.PAGE) : list;
    }

    /** The next page's address; null on the last. */
    public String getOlder() {
        return list.size() > AccessLooks.PAGE ? "access.xhtml?" + question.query() + "&after=" + list.get(AccessLooks.PAGE - 1).id() : null;
    }

    /** The first page's address; null there. */
    public String getLatest() {
        return question.id("after") == null ? null : "access.xhtml?" + question.query();
    }

    /** Whether an export was asked for without a reason. */
    public boolean isReasonMissing() {
        return question.text("reasonMissing") != null;
    }

    public List<String> getActions() {
        return ACTIONS;
    }

    /** What was typed in a field; empty for nothing. */
    public String said(String field) {
        return question.said().getOrDefault(field, "");
    }

    public Map<String, String> getSaid() {
        return question.said();
    }

    public ThreeFieldDate getFrom() {
        return question.day("from");
    }

    public ThreeFieldDate getTo() {
        return question.day("to");
    }
}
