package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.patchwork.policy.boundary.DraftChanged;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyRefused;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.PolicyWorkbooks;
import org.patchwork.web.platform.OpaqueId;

/**
 * The workbook of a version, out and in. More is accepted from the network than a workbook may be long, so that somebody whose file is
 * too long reads a sentence and not a broken connection.
 */
@WebServlet("/policy/workbook")
@MultipartConfig(maxRequestSize = WorkbookTransfer.MOST_SENT, maxFileSize = WorkbookTransfer.MOST_SENT, fileSizeThreshold = WorkbookTransfer.MOST_KEPT)
public class WorkbookTransfer extends HttpServlet {

    static final int MOST_KEPT = 2 << 20;
    static final int MOST_SENT = 32 << 20;

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private transient PolicyVersions versions;

    @EJB
    private transient PolicyWorkbooks workbooks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID version = OpaqueId.optional(request.getParameter("version"));
        try {
            PolicyVersionEntry entry = versions.get(version);
            byte[] workbook = workbooks.write(version);
            response.setContentType(XLSX);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(entry) + "\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(workbook.length);
            response.getOutputStream().write(workbook);
        } catch (PolicyRefused | IllegalArgumentException noSuchVersion) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (NotPublishable unreadable) {
            response.sendRedirect(request.getContextPath() + "/policy/checks.xhtml?version=" + version);
        }
    }

    private static String fileName(PolicyVersionEntry version) {
        return "policy-" + (version.number() == null ? "draft-" + version.contentHash().substring(0, 8) : "version-" + version.number()) + ".xlsx";
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.setAttribute(Upload.ATTRIBUTE, upload(request));
        request.getRequestDispatcher("/policy/upload.xhtml").forward(request, response);
    }

    private Upload upload(HttpServletRequest request) throws ServletException, IOException {
        Part file;
        try {
            file = request.getPart("workbook");
        } catch (IllegalStateException | IOException tooLong) {
            return Upload.refused(null, null, "tooLong");
        }
        String version = request.getParameter("version");
        String title = request.getParameter("title");
        if (file == null || file.getSize() == 0) {
            return Upload.refused(version, title, "noFile");
        }
        if (file.getSize() > MOST_KEPT) {
            return Upload.refused(version, title, "tooLong");
        }
        try (InputStream bytes = file.getInputStream()) {
            return take(request, version, title, bytes.readNBytes(MOST_KEPT), file.getSubmittedFileName());
        }
    }

    private Upload take(HttpServletRequest request, String version, String title, byte[] bytes, String name) {
        try {
            UUID draft = version == null || version.isEmpty() ? null : VersionId.of(version);
            return new Upload(version, title, null, workbooks.take(draft, request.getParameter("seen"), title, bytes, name == null ? "" : name));
        } catch (DraftChanged changed) {
            return Upload.refused(version, title, "changed");
        } catch (PolicyRefused refused) {
            return Upload.refused(version, title, refused.refusal() == PolicyRefused.Cause.TITLE_UNUSABLE ? "title" : "notADraft");
        }
    }
}
