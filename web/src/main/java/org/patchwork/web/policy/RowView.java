package org.patchwork.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchwork.policy.boundary.DraftChanged;
import org.patchwork.policy.boundary.NoSuchTable;
import org.patchwork.policy.boundary.PolicyEditing;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.RowChange;
import org.patchwork.policy.boundary.RowForm;
import org.patchwork.policy.boundary.RowLook;
import org.patchwork.policy.boundary.VersionState;
import org.patchwork.web.platform.Problems;

/** One row of a draft, written with what each cell may say: changed, put in or taken out. */
@Named("row")
@RequestScoped
public class RowView {

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    @EJB
    private PolicyEditing editing;

    @Inject
    private Problems problems;

    @Inject
    private PolicyWords words;

    @Inject
    private HttpServletRequest request;

    private String version;
    private String table = "";
    private String line;
    private String act;
    private PolicyVersionEntry entry;
    private RowForm form;
    private List<CellField> fields = List.of();
    private String seen;
    private String sentence = "";
    private boolean previewed;
    private boolean faulty;
    private Conflict conflict;

    /** What the form's buttons depend on comes with the form, before anything else of it is read. */
    @PostConstruct
    void start() {
        act = request.getParameter("act");
        faulty = Boolean.parseBoolean(request.getParameter("faulty"));
    }

    /** Asks for the row, once. */
    public void load() {
        read();
        fields = new ArrayList<>();
        for (RowForm.Field field : form.fields()) {
            fields.add(CellField.of(field, fields.size()));
        }
        seen = form.hash();
        sentence = form.sentence();
    }

    private void read() {
        entry = versions.get(id());
        if (entry.state() != VersionState.DRAFT && entry.state() != VersionState.SUBMITTED) {
            throw new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION);
        }
        form = isFresh() ? editing.newRow(id(), table, line()) : editing.row(id(), table, line());
    }

    /** Shows what the row says and what is wrong with it, without keeping it. */
    public void preview() {
        if (sent()) {
            look();
        }
    }

    /** Keeps the row when nothing is wrong with it, and goes back to the table. */
    public void save() throws IOException {
        if (sent()) {
            look();
            if (problems.none()) {
                keep();
            } else {
                FacesContext.getCurrentInstance().validationFailed();
            }
        }
    }

    /** Keeps the row with its faults; it is a draft. */
    public void saveFaulty() throws IOException {
        if (sent()) {
            keep();
        }
    }

    /** Takes the row out. */
    public void delete() throws IOException {
        seen = request.getParameter("seen");
        try {
            editing.delete(id(), seen, table, line());
            PolicyAddress.go(PolicyAddress.table(id(), table, line(), "deleted"));
        } catch (DraftChanged changed) {
            load();
            conflict = new Conflict(changed.who(), changed.when(), List.of());
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** Reads what was sent; false when the row is gone, which is said instead. */
    private boolean sent() {
        seen = request.getParameter("seen");
        faulty = false;
        try {
            read();
        } catch (NoSuchTable gone) {
            entry = versions.get(id());
            line = "1";
            act = "insert";
            form = editing.newRow(id(), table, 1);
            conflict = new Conflict(entry.changedBy().name(), entry.changedAt(), List.of());
        }
        follow();
        fields = new ArrayList<>();
        for (RowForm.Field field : form.fields()) {
            fields.add(CellField.sent(field, fields.size(), request.getParameterMap()));
        }
        if (conflict != null) {
            seen = form.hash();
            FacesContext.getCurrentInstance().validationFailed();
        }
        return conflict == null;
    }

    /** Rows move when others put some in or take some out: finds the row that was opened by what it said. */
    private void follow() {
        if (isFresh() || untouched()) {
            return;
        }
        List<Integer> same = reading.table(id(), table).linesWhere(cells -> was(cells).equals(request.getParameter("was")));
        if (same.size() == 1) {
            line = String.valueOf(same.get(0));
            read();
        }
    }

    private boolean untouched() {
        return was(form.cells()).equals(request.getParameter("was"));
    }

    private static String was(List<String> cells) {
        return Integer.toHexString(cells.hashCode());
    }

    /** What the row said when it was opened, in short. */
    public String getWas() {
        return was(form.cells());
    }

    private RowChange change() {
        return new RowChange(table, line(), isFresh(), fields.stream().map(CellField::getText).toList());
    }

    private void look() {
        RowLook look = editing.look(id(), change());
        sentence = look.sentence();
        previewed = true;
        faulty = !look.faults().isEmpty();
        look.faults().forEach(this::say);
    }

    private void say(PolicyFault fault) {
        String field = fields.stream().filter(one -> one.getHeading().equals(fault.column())).map(CellField::getId).findFirst().orElse(null);
        problems.say(field, field == null ? fault.message() : words.at(fault.column(), fault.message()));
    }

    private void keep() throws IOException {
        try {
            editing.change(id(), seen, change());
            PolicyAddress.go(PolicyAddress.table(id(), table, isFresh() ? line() + 1 : line(), "saved"));
        } catch (DraftChanged changed) {
            meanwhile(changed);
        } catch (PolicyRefused refused) {
            problems.add(null, "policy.refused." + refused.refusal());
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    /** Somebody was quicker: shows theirs beside mine; sending again keeps mine over theirs. */
    private void meanwhile(DraftChanged changed) {
        conflict = isFresh() || untouched() ? new Conflict(changed.who(), changed.when(), List.of()) : Conflict.between(changed, fields, form);
        seen = form.hash();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private UUID id() {
        return VersionId.of(version);
    }

    private int line() {
        return VersionId.line(line);
    }

    /** Whether a row is put in. */
    public boolean isFresh() {
        return "insert".equals(act);
    }

    /** Whether a row is taken out. */
    public boolean isLeaving() {
        return "delete".equals(act);
    }

    public PolicyVersionEntry getEntry() {
        return entry;
    }

    public RowForm getForm() {
        return form;
    }

    public List<CellField> getFields() {
        return fields;
    }

    public String getSeen() {
        return seen;
    }

    public String getSentence() {
        return sentence;
    }

    /** Whether the sentence and the faults are of what was sent just now. */
    public boolean isPreviewed() {
        return previewed;
    }

    /** Whether it can be kept only with faults. */
    public boolean isFaulty() {
        return faulty;
    }

    /** What somebody else did meanwhile; null when nobody did. */
    public Conflict getConflict() {
        return conflict;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table == null ? "" : table;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }
}
