package org.patchwork.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.policy.boundary.DraftChanged;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.boundary.PolicyPublishing;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.web.platform.Problems;

/** What an officer does with a version: submit, take back, approve, reject, give up, rename. */
@Named("versionActs")
@RequestScoped
public class VersionActs {

    private static final String LATER = "LATER";

    @EJB
    private PolicyDrafts drafts;

    @EJB
    private PolicyPublishing publishing;

    @EJB
    private PolicyReading reading;

    @Inject
    private VersionView page;

    @Inject
    private Problems problems;

    @Inject
    private Clock clock;

    private String seen;
    private String title;
    private String note;
    private String reason;
    private String begin;
    private String end;
    private WallTime from;
    private WallTime to;

    @PostConstruct
    void start() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), PolicyWords.LONDON).truncatedTo(ChronoUnit.MINUTES);
        from = new WallTime(now);
        to = new WallTime(null);
        begin = "NOW";
        end = "OPEN";
    }

    /** Puts the draft before a second officer, when nothing keeps it from being published. */
    public void submit() throws IOException {
        if (!reading.findings(version()).publishable()) {
            problems.add(null, "policy.version.notYet");
            again();
            return;
        }
        attempt("note", "submitted", () -> drafts.submit(version(), seen, note));
    }

    /** Takes a submission back. */
    public void takeBack() throws IOException {
        attempt(null, "takenBack", () -> drafts.takeBack(version()));
    }

    /** Gives the draft up. */
    public void discard() throws IOException {
        attempt("why", "discarded", () -> drafts.discard(version(), note));
    }

    /** Gives it another title. */
    public void rename() throws IOException {
        attempt("new-title", "renamed", () -> drafts.rename(version(), title));
    }

    /** Sends it back to those who wrote it. */
    public void reject() throws IOException {
        attempt("reason", "rejected", () -> publishing.reject(version(), reason));
    }

    /** Approves and publishes it. */
    public void approve() throws IOException {
        Optional<LocalDateTime> starts = LATER.equals(begin) ? from.value() : Optional.empty();
        Optional<LocalDateTime> ends = LATER.equals(end) ? to.value() : Optional.empty();
        problems.when(LATER.equals(begin) && starts.isEmpty(), "from-day", "policy.version.timeWrong");
        problems.when(LATER.equals(end) && ends.isEmpty(), "to-day", "policy.version.timeWrong");
        if (problems.none()) {
            attempt(LATER.equals(begin) ? "from-day" : LATER.equals(end) ? "to-day" : null, "published",
                    () -> publishing.approve(version(), seen, starts.orElse(null), ends.orElse(null)));
        } else {
            again();
        }
    }

    private UUID version() {
        return VersionId.of(page.getId());
    }

    private void attempt(String field, String done, Runnable act) throws IOException {
        try {
            act.run();
            PolicyAddress.goToVersion(version(), done);
        } catch (DraftChanged changed) {
            problems.add(null, "policy.version.changedMeanwhile");
            again();
        } catch (NotPublishable faulty) {
            problems.add(null, "policy.version.notYet");
            again();
        } catch (PolicyRefused refused) {
            problems.add(field, "policy.refused." + refused.refusal());
            again();
        }
    }

    private void again() {
        page.load();
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** The hash of the content that the page showed. */
    public String getSeen() {
        return seen == null ? page.getEntry().contentHash() : seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getTitle() {
        return title == null ? page.getEntry().title() : title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getBegin() {
        return begin;
    }

    public void setBegin(String begin) {
        this.begin = begin;
    }

    public String getEnd() {
        return end;
    }

    public void setEnd(String end) {
        this.end = end;
    }

    public WallTime getFrom() {
        return from;
    }

    public WallTime getTo() {
        return to;
    }
}
