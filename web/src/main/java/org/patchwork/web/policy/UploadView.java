package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.WorkbookTaken;
import org.patchwork.web.platform.Problems;

/** A workbook for a draft, or for a new one; and what became of it. */
@Named("upload")
@RequestScoped
public class UploadView {

    @EJB
    private PolicyVersions versions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Problems problems;

    private String version;
    private String title;
    private PolicyVersionEntry entry;
    private WorkbookTaken result;

    /** Asks which draft it is for, and takes over what the upload came to. */
    public void load() {
        if (request.getAttribute(Upload.ATTRIBUTE) instanceof Upload upload) {
            version = upload.version();
            title = upload.title();
            result = upload.result();
            if (upload.problem() != null) {
                problems.add("title".equals(upload.problem()) ? "title" : "workbook", "policy.uploadProblem." + upload.problem());
            }
        }
        String draft = result == null || result.draft() == null ? version : result.draft().toString();
        entry = draft == null || draft.isEmpty() ? null : versions.get(VersionId.of(draft));
    }

    /** The draft it is for; null for a new one. */
    public PolicyVersionEntry getEntry() {
        return entry;
    }

    /** What became of the workbook; null when none was looked at. */
    public WorkbookTaken getResult() {
        return result;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getTitle() {
        return title;
    }
}
