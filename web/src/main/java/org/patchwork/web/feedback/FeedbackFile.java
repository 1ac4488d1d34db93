package org.patchwork.web.feedback;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patchwork.feedback.boundary.FeedbackBoard;
import org.patchwork.web.export.Download;

/** The project team's board as a file, as it was filtered. */
@WebServlet("/feedback/board.csv")
public class FeedbackFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient FeedbackBoard board;

    @Inject
    private transient FeedbackRequest asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Download.send(response, board.csv(FeedbackBoardView.filter(asked)).bytes(), Download.CSV, "feedback.csv");
    }
}
