package org.patchwork.web.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.task.boundary.ChildTaskList;
import org.patchwork.task.boundary.ChildTasks;
import org.patchwork.task.boundary.TaskRefused;
import org.patchwork.web.export.Exporting;
import org.patchwork.web.platform.Text;

/** A child's open tasks as they may leave the building: decided as an export, between people who may both be on paper. */
@Named("printTasks")
@RequestScoped
public class PrintTasksView {

    @EJB
    private ChildTasks tasks;

    @Inject
    private TaskFields fields;

    @Inject
    private Exporting exporting;

    @Inject
    private Text text;

    private String child;
    private ChildTaskList list;

    /** Asks once; in an emergency nothing is printed. */
    public void load() {
        try {
            list = tasks.exportOf(fields.subject("child"), exporting.getForm(), text.locale());
        } catch (TaskRefused nothingLeaves) {
            list = null;
        }
    }

    /** Null while the reader has emergency access to the record. */
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
