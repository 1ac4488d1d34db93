package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.notice.boundary.NoticeSettings;
import org.patchwork.notice.boundary.NoticeTopic;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.web.platform.OpaqueId;

/** Keeps when one is mailed, and goes back to where it was chosen. */
@WebServlet("/notice/settings-kept")
public class SettingsKept extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String AS_FOR_ALL = "AS_FOR_ALL";

    @EJB
    private transient NoticeSettings settings;

    /** Words that are none of the choices change nothing. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String child = request.getParameter("child");
        if (child == null) {
            settings.choose(chosen(request, false));
            response.sendRedirect(request.getContextPath() + "/notice/settings.xhtml?done=kept");
            return;
        }
        try {
            UUID id = OpaqueId.of(child, ChildNotFound::new);
            settings.chooseForChild(id, chosen(request, true));
            response.sendRedirect(request.getContextPath() + "/notice/child-settings.xhtml?done=kept&child=" + id);
        } catch (ChildNotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Map<NoticeTopic, Pace> chosen(HttpServletRequest request, boolean forChild) {
        Map<NoticeTopic, Pace> chosen = new EnumMap<>(NoticeTopic.class);
        for (NoticeTopic topic : NoticeTopic.values()) {
            String typed = request.getParameter("pace-" + topic.name());
            if (forChild && AS_FOR_ALL.equals(typed)) {
                chosen.put(topic, null);
            }
            Stream.of(Pace.values()).filter(pace -> pace.name().equals(typed)).forEach(pace -> chosen.put(topic, pace));
        }
        return chosen;
    }
}
