package org.patchwork.web.network;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.network.boundary.ContactDiary;
import org.patchwork.network.boundary.ContactKind;
import org.patchwork.network.boundary.ContactRefused;
import org.patchwork.web.platform.OpaqueId;

/** "I saw them today", in one tap; and "undo". Goes back to the map, which says what was recorded. */
@WebServlet("/network/contact-today")
public class ContactToday extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ContactDiary diary;

    @Inject
    private transient Clock clock;

    /** Whoever may not record goes to the map as well, which answers them as it always does. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID child = OpaqueId.optional(request.getParameter("child"));
        UUID undone = OpaqueId.optional(request.getParameter("undo"));
        if (undone != null) {
            diary.undo(undone);
        }
        String map = request.getContextPath() + "/network/support-map.xhtml?child=" + child;
        response.sendRedirect(undone == null && child != null ? map + seenToday(child) : map);
    }

    private String seenToday(UUID child) {
        try {
            return "&contact=" + diary.record(child, LocalDate.now(clock), ContactKind.SEEN);
        } catch (ContactRefused notOnTheTeam) {
            return "";
        }
    }
}
