package org.patchwork.web.intake;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.Imports;
import org.patchwork.intake.boundary.RejectedRows;
import org.patchwork.intake.boundary.Templates;

/** Files of imports: templates and rejected rows out, filled-in files in. */
@WebServlet("/intake/file")
@MultipartConfig(maxRequestSize = ImportTransfer.MOST_SENT, maxFileSize = ImportTransfer.MOST_SENT, fileSizeThreshold = ImportTransfer.IN_MEMORY)
public class ImportTransfer extends HttpServlet {

    static final int IN_MEMORY = 1 << 20;
    static final int MOST_SENT = 40 << 20;

    private static final long serialVersionUID = 1L;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    @EJB
    private transient Imports imports;

    @EJB
    private transient Templates templates;

    @Inject
    private transient RejectedFile rejectedFile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getParameter("rejected") != null) {
                RejectedRows rejected = imports.rejected(ImportId.of(request.getParameter("rejected")));
                send(response, rejectedFile.of(rejected), CSV, "rejected-rows.csv");
                return;
            }
            ImportKind kind = ImportId.kind(request.getParameter("kind"));
            String name = kind.name().toLowerCase(Locale.ROOT);
            if ("csv".equals(request.getParameter("form"))) {
                send(response, templates.csv(kind), CSV, name + ".csv");
            } else {
                send(response, templates.workbook(kind), XLSX, name + ".xlsx");
            }
        } catch (ImportRefused noSuchImport) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(HttpServletResponse response, byte[] file, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            UUID taken = take(request);
            response.sendRedirect(request.getContextPath() + "/intake/one-import.xhtml?id=" + taken);
        } catch (ImportRefused refused) {
            request.setAttribute(Sent.ATTRIBUTE, new Sent(refused.refusal().name(), refused.faults()));
            request.getRequestDispatcher("/intake/import-file.xhtml").forward(request, response);
        }
    }

    private UUID take(HttpServletRequest request) throws ServletException, IOException {
        Part file;
        try {
            file = request.getPart("file");
        } catch (IllegalStateException | IOException tooLong) {
            throw new ImportRefused(ImportRefused.Cause.FILE_UNUSABLE, List.of());
        }
        ImportKind kind = ImportId.kind(request.getParameter("kind"));
        if (file == null || file.getSize() == 0) {
            throw new ImportRefused(ImportRefused.Cause.NO_FILE);
        }
        try (InputStream bytes = file.getInputStream()) {
            String name = file.getSubmittedFileName();
            return imports.upload(kind, request.getParameter("whole") != null, bytes.readNBytes(MOST_SENT), name == null ? "" : name,
                    request.getParameter("form"));
        }
    }
}
