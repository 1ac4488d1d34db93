package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.task.boundary.ChildTasks;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.web.export.Download;
import org.patchwork.web.export.Exporting;
import org.patchwork.web.export.TakenOut;
import org.patchwork.web.platform.Faults;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Text;

/** A child's open tasks as CSV; what cannot be had is answered as the page to print answers. */
@WebServlet("/task/tasks.csv")
public class TasksFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ChildTasks tasks;

    @Inject
    private transient TakenOut taken;

    @Inject
    private transient Exporting exporting;

    @Inject
    private transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Csv file = taken.table("task", "line", "assignee", "asker", "due", "state");
            tasks.exportOf(OpaqueId.of(request.getParameter("child"), ChildNotFound::new), ExportForm.CSV, text.locale()).open()
                    .forEach(task -> line(file, task));
            Download.send(response, file.forSpreadsheets(), Download.CSV, "patchwork-tasks-" + exporting.getAt().toLocalDate() + ".csv");
        } catch (TaskRefused nothingLeaves) {
            response.sendRedirect(request.getContextPath() + "/task/print-tasks.xhtml?" + request.getQueryString());
        } catch (RuntimeException refused) {
            Faults.answer(request, response, refused);
        }
    }

    private void line(Csv file, TaskEntry task) {
        taken.line(file, Arrays.asList(task.title(), task.line(), task.assignee().name(), task.asker().name(), task.dueOn(),
                text.ofCode("task.state", task.state())));
    }
}
