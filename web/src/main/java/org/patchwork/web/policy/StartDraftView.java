package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.boundary.PolicyPublishing;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.VersionState;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** A new draft: from the version in force, from any other, or an earlier published one brought back. */
@Named("startDraft")
@RequestScoped
public class StartDraftView {

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyDrafts drafts;

    @EJB
    private PolicyPublishing publishing;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String from;
    private String title;
    private PolicyVersionEntry version;

    /** Asks which version it begins with, once. */
    public void load() {
        version = from == null ? versions.inForce().orElseThrow(() -> new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION))
                : versions.get(VersionId.of(from));
        if (title == null && isEarlier()) {
            title = text.of("policy.startDraft.backTo", version.number(), version.title());
        }
    }

    /** Begins it and goes there; or says what to mend. */
    public void start() throws IOException {
        version = from == null ? versions.inForce().orElseThrow(() -> new PolicyRefused(PolicyRefused.Cause.NO_SUCH_VERSION))
                : versions.get(VersionId.of(from));
        try {
            PolicyAddress.goToVersion(draft(), "started");
        } catch (PolicyRefused refused) {
            problems.add("draft-title", "policy.refused." + refused.refusal());
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private UUID draft() {
        return isEarlier() ? publishing.rollBackTo(version.id(), title) : drafts.startFrom(version.id(), title);
    }

    /** Whether an earlier published version comes back. */
    public boolean isEarlier() {
        return version.state() == VersionState.PUBLISHED && !version.inForce();
    }

    public PolicyVersionEntry getVersion() {
        return version;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
