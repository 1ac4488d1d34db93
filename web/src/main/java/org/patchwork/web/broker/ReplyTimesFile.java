package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.patchwork.broker.boundary.BrokerDesks;
import org.patchwork.broker.boundary.ReplyTime;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.web.platform.Text;

/** The reply times as CSV. */
@WebServlet("/broker/reply-times.csv")
public class ReplyTimesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient BrokerDesks desks;

    @Inject
    private transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] file = csv(desks.replyTimes()).bytes();
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"reply-times.csv\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (EJBAccessException otherRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private Csv csv(List<ReplyTime> times) {
        Csv file = new Csv().line(Stream.of("broker.replyTimes.desk", "broker.replyTimes.month", "broker.replyTimes.step",
                "broker.replyTimes.count", "broker.replyTimes.medianMinutes", "broker.replyTimes.ninetiethMinutes").map(key -> text.of(key)).toList());
        times.forEach(time -> file.line(time.desk(), time.month(), text.ofCode("broker.step", time.step()), time.count(), time.median(),
                time.ninetieth()));
        return file;
    }
}
