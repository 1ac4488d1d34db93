package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.patchwork.audit.boundary.UnusualRule;
import org.patchwork.audit.boundary.UnusualRules;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;

/** When looks count as unusual; officers set the number and switch rules off and on. */
@Named("unusualRules")
@RequestScoped
public class UnusualRulesView {

    private static final int HIGHEST = 10_000;
    private static final int LONGEST_NOTE = 500;

    @EJB
    private UnusualRules rules;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    private String done;
    private List<UnusualRule> list;

    /** Changes one rule, or says what to mend. */
    public void change() throws IOException {
        String code = sent("rule");
        int threshold = number(sent("threshold"));
        problems.when(threshold < 1 || threshold > HIGHEST, "threshold-" + code, "audit.unusualRules.thresholdWrong");
        problems.when(sent("note").isEmpty() || sent("note").length() > LONGEST_NOTE, "note-" + code, "audit.finding.noteMissing");
        if (problems.none() && rules.change(code, threshold, !sent("active").isEmpty(), sent("note"))) {
            Redirect.to("/audit/unusual-rules.xhtml?done=" + code);
            return;
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** What was typed for a rule that is to be mended, else what holds. */
    public String typed(String code, String field, String holds) {
        return code.equals(sent("rule")) ? sent(field) : holds;
    }

    private String sent(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** The forms depend on it, and are read before the page is. */
    public List<UnusualRule> getList() {
        if (list == null) {
            list = rules.list();
        }
        return list;
    }

    /** The rule that was just changed, for a banner; null for none. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
