package org.patchwork.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.RowForm.Word;
import org.patchwork.policy.boundary.ServiceHideEntry;
import org.patchwork.policy.boundary.ServiceHides;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;

/** In an emergency two officers hide a whole service, for a while, without a new version of the policy. */
@Named("hideService")
@RequestScoped
public class HideServiceView {

    @EJB
    private ServiceHides hides;

    @EJB
    private PolicyReading reading;

    @EJB
    private Viewing viewing;

    @Inject
    private Problems problems;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private String done;
    private String service;
    private String reason;
    private WallTime until;
    private List<Word> services;
    private List<ServiceHideEntry> list;
    private UUID me;

    @PostConstruct
    void start() {
        until = new WallTime(LocalDateTime.ofInstant(clock.instant(), PolicyWords.LONDON).plusDays(1).truncatedTo(ChronoUnit.MINUTES));
    }

    /** Asks what is hidden and what can be, once. */
    public void load() {
        services = reading.services();
        list = hides.list();
        me = viewing.current().accountId();
    }

    /** Asks to hide a service. */
    public void ask() throws IOException {
        Optional<LocalDateTime> end = until.value();
        problems.when(service == null, "service", "policy.hideService.serviceMissing");
        problems.when(end.isEmpty(), "until-day", "policy.version.timeWrong");
        problems.when(reason == null, "reason", "policy.hideService.reasonMissing");
        if (problems.none()) {
            attempt("asked", () -> hides.ask(service, end.orElseThrow(), reason));
        } else {
            again();
        }
    }

    /** Hides what another officer asked for. */
    public void confirm() throws IOException {
        attempt("confirmed", () -> hides.confirm(chosen()));
    }

    /** Takes an asking back, or refuses it. */
    public void withdraw() throws IOException {
        attempt("withdrawn", () -> hides.withdraw(chosen()));
    }

    /** Asks to end a hiding before its time. */
    public void askEnd() throws IOException {
        attempt("endAsked", () -> hides.askEnd(chosen(), request.getParameter("end-reason")));
    }

    /** Ends what another officer asked to end. */
    public void confirmEnd() throws IOException {
        attempt("ended", () -> hides.confirmEnd(chosen()));
    }

    private UUID chosen() {
        UUID hide = OpaqueId.optional(request.getParameter("hide"));
        if (hide == null) {
            throw new PolicyRefused(PolicyRefused.Cause.NO_SUCH_HIDE);
        }
        return hide;
    }

    private void attempt(String what, Runnable act) throws IOException {
        try {
            act.run();
            PolicyAddress.go("hide-service.xhtml?done=" + what);
        } catch (PolicyRefused refused) {
            problems.add(fieldOf(refused.refusal()), "policy.refused." + refused.refusal());
            again();
        }
    }

    private static String fieldOf(PolicyRefused.Cause cause) {
        return switch (cause) {
            case UNKNOWN_SERVICE, ALREADY_HIDDEN -> "service";
            case HIDE_TOO_LONG, ENDS_BEFORE_IT_BEGINS, TIME_DOES_NOT_EXIST, TIME_COMES_TWICE -> "until-day";
            default -> null;
        };
    }

    private void again() {
        load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** The name of a service; its code when the policy in force has none. */
    public String nameOf(String code) {
        Map<String, String> names = services.stream().collect(Collectors.toMap(Word::code, Word::meaning, (one, other) -> one));
        return names.getOrDefault(code, code);
    }

    /** Running ones and those that wait for a second officer. */
    public List<ServiceHideEntry> getOpen() {
        return list().stream().filter(HideServiceView::isOpen).toList();
    }

    /** What is over. */
    public List<ServiceHideEntry> getPast() {
        return list().stream().filter(hide -> !isOpen(hide)).toList();
    }

    private static boolean isOpen(ServiceHideEntry hide) {
        return switch (hide.standing()) {
            case WAITING, ACTIVE, END_WAITING -> true;
            case LAPSED, WITHDRAWN, EXPIRED, ENDED -> false;
        };
    }

    /** The forms of this page depend on it, and are read before the page is. */
    private List<ServiceHideEntry> list() {
        if (list == null) {
            load();
        }
        return list;
    }

    /** Whether the reader asked for it. */
    public boolean mine(ServiceHideEntry hide) {
        return hide.askedBy().accountId().equals(me);
    }

    /** Whether the reader asked to end it. */
    public boolean myEnd(ServiceHideEntry hide) {
        return hide.endAskedBy() != null && hide.endAskedBy().accountId().equals(me);
    }

    public List<Word> getServices() {
        list();
        return services;
    }

    public String getService() {
        return service;
    }

    public void setService(String service) {
        this.service = service;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public WallTime getUntil() {
        return until;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
