package org.patchwork.web.task;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.task.boundary.OneTask;
import org.patchwork.task.boundary.TaskAct;
import org.patchwork.task.boundary.TaskDetail;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.task.boundary.TaskRefused.Cause;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;
import org.patchwork.web.platform.ThreeFieldDate;

/** One task and what is done about it; what somebody else did meanwhile is laid beside what one was about to do. */
@Named("oneTask")
@RequestScoped
public class OneTaskView {

    @EJB
    private OneTask tasks;

    @Inject
    private TaskFields fields;

    @Inject
    private Text text;

    private TaskAct act;
    private TaskDetail detail;
    private ThreeFieldDate due;
    private boolean conflict;

    @PostConstruct
    void start() {
        act = Stream.of(TaskAct.values()).filter(one -> one.name().equals(fields.text("act"))).findFirst().orElse(null);
    }

    /** Asks what the page is about, once. */
    public void load() {
        detail = tasks.get(fields.subject("task"), text.locale());
        due = act == TaskAct.CHANGE ? fields.due(detail.task().dueOn()) : new ThreeFieldDate(detail.task().dueOn());
    }

    /** Does what was sent, and shows the task as it is then; or says what to mend. */
    public void act() throws IOException {
        UUID task = fields.subject("task");
        if (act == null) {
            return;
        }
        try {
            send(task, fields.id("stamp"));
            Redirect.to("/task/one-task.xhtml?task=" + task + "&done=" + act.kind());
        } catch (TaskRefused refused) {
            conflict = refused.refusal() == Cause.CHANGED_MEANWHILE;
            fields.refused(refused);
            load();
        }
    }

    private void send(UUID task, UUID stamp) {
        switch (act) {
            case ACCEPT -> tasks.accept(task, stamp);
            case DECLINE -> tasks.decline(task, stamp, fields.text("reason"), fields.text("words"));
            case COMPLETE -> tasks.complete(task, stamp);
            case REOPEN -> tasks.reopen(task, stamp);
            case WITHDRAW -> tasks.withdraw(task, stamp);
            case CHANGE -> tasks.change(task, stamp, fields.words());
            case REASSIGN -> tasks.reassign(task, stamp, fields.id("person"));
            case COMMENT -> tasks.comment(task, fields.text("words"));
        }
    }

    /** What was sent in a field together with that act; what stands there now with any other. */
    public String said(String with, String field, String now) {
        boolean sent = act != null && act.name().equals(with) && fields.sent(field);
        String said = sent ? fields.text(field) : now;
        return said == null ? "" : said;
    }

    /** Whether that was tried, and did not happen. */
    public boolean tried(String which) {
        return act != null && act.name().equals(which);
    }

    /** What is one's own and what stands there now, where somebody changed the task meanwhile; null when nobody did. */
    public TaskConflict getConflict() {
        return conflict ? new TaskConflict(act, getDetail(), fields, text) : null;
    }

    /** The page's forms depend on it, and are read before the page is. */
    public TaskDetail getDetail() {
        if (detail == null) {
            load();
        }
        return detail;
    }

    public ThreeFieldDate getDue() {
        getDetail();
        return due;
    }

    public List<String> getReasons() {
        return OneTask.REASONS;
    }

    public List<String> getReminders() {
        return AddTaskView.REMINDERS;
    }
}
