package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.task.boundary.ChildTaskList;
import org.patchwork.task.boundary.ChildTasks;
import org.patchwork.web.platform.Text;

/** What is to be done for one child. */
@Named("tasks")
@RequestScoped
public class TasksView {

    @EJB
    private ChildTasks tasks;

    @Inject
    private TaskFields fields;

    @Inject
    private Text text;

    private String child;
    private ChildTaskList list;

    /** Asks once. */
    public void load() {
        list = tasks.of(fields.subject("child"), text.locale());
    }

    public ChildTaskList getList() {
        return list;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }
}
