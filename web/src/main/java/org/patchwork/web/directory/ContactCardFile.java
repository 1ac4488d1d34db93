package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.patchwork.directory.boundary.Directory;
import org.patchwork.directory.boundary.NotInDirectory;
import org.patchwork.directory.boundary.PractitionerProfile;

/** A practitioner's vCard, to keep in an address book; says nothing of any child. */
@WebServlet("/directory/practitioner.vcf")
public class ContactCardFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Directory directory;

    @Inject
    private transient DirectoryWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            PractitionerProfile profile = directory.practitioner(DirectoryAddress.id(request.getParameter("id")));
            byte[] file = ContactCard.of(profile, words.role(profile.roleCode())).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/vcard;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"practitioner.vcf\"");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (NotInDirectory nobody) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
