package org.patchwork.web.consent;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.consent.boundary.ConsentForm;
import org.patchwork.consent.boundary.ConsentRefused;
import org.patchwork.consent.boundary.ConsentRegister;
import org.patchwork.consent.boundary.ConsentRequest;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/** Writes down what somebody said about sharing: yes, no, or no longer. */
@Named("recordConsent")
@RequestScoped
public class RecordConsentView {

    @EJB
    private ConsentRegister register;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private HttpServletRequest request;

    private ConsentForm form;
    private ThreeFieldDate from;
    private final ThreeFieldDate to = new ThreeFieldDate(null);
    private String line;
    private UUID id;
    private ConsentRefused question;

    @PostConstruct
    void start() {
        UUID sent = OpaqueId.optional(request.getParameter("form"));
        id = sent == null ? UUID.randomUUID() : sent;
        from = new ThreeFieldDate(register.today());
    }

    /** Asks what there is to choose from, once. */
    public void load() {
        form = register.form(child(), service(), subject(), text.locale());
    }

    /** Writes it down, or says what to mend or to confirm. */
    public void record() throws IOException {
        problems.when(from.value().isEmpty(), "from-day", "consent.recordConsent.dateWrong");
        problems.when(to.value().isEmpty() && !isBlank(to), "to-day", "consent.recordConsent.dateWrong");
        if (problems.none()) {
            try {
                register.record(new ConsentRequest(id, child(), service(), subject(), sent("state"), sent("extent"), sent("giver"),
                        OpaqueId.optional(sent("relative")), sent("scope"), ids(all("agency")), all("role"), sent("how"), line,
                        from.value().orElseThrow(), to.value().orElse(null), sent("confirmed") != null));
                ConsentAddress.goToConsents(child(), "recorded");
                return;
            } catch (ConsentRefused refused) {
                refuse(refused);
            }
        }
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void refuse(ConsentRefused refused) {
        if (refused.countsAs() != null) {
            question = refused;
        }
        String why = refused.countsAs() == null ? "" : " " + text.ofCode("consent.because", refused.countsAs());
        problems.say(fieldOf(refused.refusal()), text.ofCode("consent.refused", refused.refusal().name()) + why);
    }

    private static String fieldOf(ConsentRefused.Cause cause) {
        return switch (cause) {
            case STATE_MISSING -> "state";
            case GIVER_MISSING -> "giver";
            case COUNTS_AS_NOTHING -> "confirmed";
            case WOULD_END_ANOTHER -> "giver";
            case NO_SUCH_RELATIVE -> "relative";
            case EXTENT_MISSING -> "extent";
            case SCOPE_MISSING -> "scope";
            case SCOPE_EMPTY, NO_SUCH_ENTRY -> "named";
            case HOW_MISSING -> "how";
            case LINE_TOO_LONG -> "line";
            case FROM_MISSING, FROM_IN_FUTURE -> "from-day";
            case TO_BEFORE_FROM, TO_PAST -> "to-day";
            case OUTCOME_MISSING, ON_OUT_OF_RANGE, NOT_ASSESSED, NOT_NEEDED, NOT_YOURS -> null;
        };
    }

    private static boolean isBlank(ThreeFieldDate date) {
        return Stream.of(date.getDay(), date.getMonth(), date.getYear()).allMatch(Objects::isNull);
    }

    /** Whether a choice of the form was sent, so that it stands there again. */
    public boolean chosen(String name, String value) {
        return all(name).contains(value);
    }

    private Set<String> all(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).map(Set::of).orElse(Set.of());
    }

    private static Set<UUID> ids(Set<String> typed) {
        return typed.stream().map(ConsentAddress::id).collect(Collectors.toSet());
    }

    /** Null for nothing, or an empty choice. */
    private String sent(String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private UUID child() {
        return ConsentAddress.id(request.getParameter("child"));
    }

    private UUID service() {
        return ConsentAddress.id(request.getParameter("service"));
    }

    private UUID subject() {
        return ConsentAddress.id(request.getParameter("subject"));
    }

    public ConsentForm getForm() {
        return form;
    }

    /** Whether the reader is to confirm that it is written down although it counts as nothing. */
    public boolean isToConfirm() {
        return question != null && question.refusal() == ConsentRefused.Cause.COUNTS_AS_NOTHING;
    }

    public List<String> getStates() {
        return List.of("GIVEN", "REFUSED", "WITHDRAWN");
    }

    public List<String> getExtents() {
        return List.of("EXISTENCE", "FULL");
    }

    public List<String> getScopes() {
        return List.of("ALL", "ONLY", "EXCEPT");
    }

    public List<String> getGivers() {
        return List.of("CHILD", "PARENT", "OTHER_PARENT", "ADULT_SUBJECT");
    }

    public List<String> getHows() {
        return List.of("FACE_TO_FACE", "TALK_GUIDE", "EASY_READ", "INTERPRETER", "SUPPORTER", "TELEPHONE", "IN_WRITING");
    }

    /** Of this form, so that sending it twice says nothing new. */
    public UUID getId() {
        return id;
    }

    public ThreeFieldDate getFrom() {
        return from;
    }

    public ThreeFieldDate getTo() {
        return to;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }
}
