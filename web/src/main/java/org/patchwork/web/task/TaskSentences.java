package org.patchwork.web.task;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TaskPerson;
import org.patchwork.task.boundary.TaskStep;
import org.patchwork.web.platform.Text;

/** Who asks whom, and who did what, in whole sentences. */
@Named("taskSentences")
@RequestScoped
public class TaskSentences {

    @Inject
    private Text text;

    /** Somebody on a task, as a field says it. */
    public String name(TaskPerson person) {
        if (person.me()) {
            return text.of("task.words.me");
        }
        return person.name() == null ? text.of("task.words.unnamed") : person.name();
    }

    private String inside(TaskPerson person) {
        if (person.me()) {
            return text.of("task.words.meInside");
        }
        return person.name() == null ? text.of("task.words.unnamedInside") : person.name();
    }

    /** Who is to do it, and who asked. */
    public String between(TaskEntry task) {
        boolean own = task.asker().practitionerId() != null && task.asker().practitionerId().equals(task.assignee().practitionerId());
        if (own) {
            return task.asker().me() ? text.of("task.words.own") : text.of("task.words.ownOf", name(task.asker()));
        }
        return text.of("task.words.between", inside(task.assignee()), inside(task.asker()));
    }

    /** What somebody did. */
    public String step(TaskStep step) {
        String by = step.manager() && !step.by().me() ? text.of("task.words.manager") : name(step.by());
        return new MessageFormat(text.ofCode("task.step", step.kind()), text.locale())
                .format(new Object[] {by, step.to() == null ? "" : inside(step.to())});
    }
}
