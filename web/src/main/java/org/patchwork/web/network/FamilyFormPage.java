package org.patchwork.web.network;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyForm;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.FamilyRegister;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/**
 * What the forms about a family have in common: which child, which of its people, and the choices that this viewer has. The address is
 * read before the forms are, which depend on it.
 */
public abstract class FamilyFormPage {

    @EJB
    private FamilyRegister register;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private String child;
    private UUID person;
    private UUID tie;
    private UUID id;
    private FamilyForm form;

    @PostConstruct
    void start() {
        child = request.getParameter("child");
        person = OpaqueId.optional(request.getParameter("person"));
        tie = OpaqueId.optional(request.getParameter("tie"));
        UUID sent = OpaqueId.optional(request.getParameter("form"));
        id = sent == null ? UUID.randomUUID() : sent;
    }

    /** Asks for the choices, once. */
    public void load() {
        if (form == null) {
            form = register.formOf(Ids.child(child), text.locale());
        }
    }

    /** Does it and goes back to the family; or says what is to be mended, at the field of that cause. */
    protected void attempt(String done, Map<FamilyRefused.Cause, String> fields, Runnable act) throws IOException {
        if (problems.none()) {
            try {
                act.run();
                Redirect.to("/network/" + next() + ".xhtml?done=" + done + "&child=" + childId());
                return;
            } catch (FamilyRefused refused) {
                problems.add(fields.get(refused.refusal()), "network.family.refused." + refused.refusal());
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** The page to go on to. */
    protected String next() {
        return "family";
    }

    /** Asks for the choices about a relationship; one that is not there is answered like a child that is not there. */
    public void loadTie() {
        load();
        if (getTie() == null) {
            throw new ChildNotFound();
        }
    }

    /** The day typed; null, and a problem of the field, when the three fields are no day. */
    protected LocalDate required(ThreeFieldDate typed, String field) {
        Optional<LocalDate> day = typed.value();
        if (day.isEmpty()) {
            problems.say(field + "-day", text.ofCode("network.family.dayWrong", field));
        }
        return day.orElse(null);
    }

    /** The same, and null without a problem when nothing is typed. */
    protected LocalDate optional(ThreeFieldDate typed, String field) {
        boolean empty = Stream.of(typed.getDay(), typed.getMonth(), typed.getYear()).allMatch(part -> part == null || part.isBlank());
        return empty ? null : required(typed, field);
    }

    /** A problem of a field, told together with those of the days. */
    protected void missing(boolean wrong, String field, FamilyRefused.Cause cause) {
        problems.when(wrong, field, "network.family.refused." + cause);
    }

    protected FamilyRegister register() {
        return register;
    }

    protected UUID childId() {
        return Ids.child(child);
    }

    /** A field of a form of plain HTML, as it was sent; null when it was not. */
    protected String sent(String field) {
        return request.getParameter(field);
    }

    protected String[] allSent(String field) {
        String[] values = request.getParameterValues(field);
        return values == null ? new String[0] : values;
    }

    /** Whether that was chosen in a form that came back. */
    public boolean chosen(String field, String value) {
        return Stream.of(allSent(field)).anyMatch(value::equals);
    }

    public FamilyForm getForm() {
        load();
        return form;
    }

    /** Whom the page is about; the child when nobody is named. */
    public FamilyForm.Person getWho() {
        return getForm().person(person);
    }

    /** The relationship that the page is about; null when there is none of that id. */
    public FamilyForm.Tie getTie() {
        return getWho().ties().stream().filter(one -> one.id().equals(tie)).findFirst().orElse(null);
    }

    public String getChild() {
        return child;
    }

    public UUID getId() {
        return id;
    }
}
