package org.patchwork.web.task;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.task.boundary.ChildTasks;
import org.patchwork.task.boundary.TaskForm;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.task.boundary.TaskWords;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/** Asking somebody, or oneself, to do something for a child. */
@Named("addTask")
@RequestScoped
public class AddTaskView {

    /** So many days before the day, one may be reminded. */
    public static final List<String> REMINDERS = List.of("0", "1", "3", "7");

    private static final String DAY_BEFORE = "1";

    @EJB
    private ChildTasks tasks;

    @Inject
    private TaskFields fields;

    @Inject
    private Problems problems;

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    private TaskForm form;
    private UUID key;
    private ThreeFieldDate due;

    @PostConstruct
    void start() {
        key = fields.id("form") == null ? UUID.randomUUID() : fields.id("form");
        due = fields.due(LocalDate.now(clock).plusWeeks(1));
    }

    /** Asks what the page is about, once. */
    public void load() {
        form = tasks.formFor(fields.subject("child"), text.locale());
    }

    /** Asks it, and goes to the child's tasks; or says what to mend. */
    public void ask() throws IOException {
        TaskWords words = fields.words();
        problems.when(words.titleCode() == null, "title", "task.refused.TITLE_MISSING");
        problems.when(words.dueOn() == null, "due-day", "task.refused.DUE_MISSING");
        problems.when(fields.id("person") == null, "person", "task.refused.NOBODY_CHOSEN");
        if (problems.none()) {
            attempt(words);
        } else {
            load();
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private void attempt(TaskWords words) throws IOException {
        UUID child = fields.subject("child");
        try {
            tasks.ask(child, key, fields.id("person"), words);
            Redirect.to("/task/tasks.xhtml?child=" + child + "&done=asked");
        } catch (TaskRefused refused) {
            fields.refused(refused);
            load();
        }
    }

    /** What was sent in a field; empty for nothing. */
    public String said(String field) {
        return fields.text(field) == null ? "" : fields.text(field);
    }

    /** The reminder that was chosen. */
    public String getRemind() {
        return fields.sent("remind") ? said("remind") : DAY_BEFORE;
    }

    public List<String> getReminders() {
        return REMINDERS;
    }

    /** The form depends on it, and is read before the page is. */
    public TaskForm getForm() {
        if (form == null) {
            load();
        }
        return form;
    }

    public UUID getKey() {
        return key;
    }

    public ThreeFieldDate getDue() {
        return due;
    }
}
