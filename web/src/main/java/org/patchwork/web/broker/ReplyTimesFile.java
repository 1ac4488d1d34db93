package org.patchwork.web.broker;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.broker.boundary.BrokerDesks;
import org.patchwork.broker.boundary.ReplyTime;
import org.patchwork.web.platform.Text;

/** The reply times as CSV (RFC 4180), with no cell that a spreadsheet would take for a formula. */
@WebServlet("/broker/reply-times.csv")
public class ReplyTimesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String FORMULA = "=+-@\t\r";

    @EJB
    private transient BrokerDesks desks;

    @Inject
    private transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            byte[] file = csv(desks.replyTimes()).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"reply-times.csv\"");
            response.setHeader("Cache-Control", "no-store");
            response.setContentLength(file.length);
            response.getOutputStream().write(file);
        } catch (EJBAccessException otherRole) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private String csv(List<ReplyTime> times) {
        Stream<Stream<String>> head = Stream.of(Stream.of("broker.replyTimes.desk", "broker.replyTimes.month", "broker.replyTimes.step",
                "broker.replyTimes.count", "broker.replyTimes.medianMinutes", "broker.replyTimes.ninetiethMinutes").map(key -> text.of(key)));
        Stream<Stream<String>> rows = times.stream().map(time -> Stream.of(time.desk(), time.month().toString(),
                text.ofCode("broker.step", time.step()), figure(time.count()), figure(time.median()), figure(time.ninetieth())));
        return Stream.concat(head, rows).map(row -> row.map(ReplyTimesFile::cell).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String figure(Integer figure) {
        return figure == null ? "" : figure.toString();
    }

    static String cell(String words) {
        String safe = !words.isEmpty() && FORMULA.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
