package org.patchwork.web.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.patchwork.task.boundary.TaskAct;
import org.patchwork.task.boundary.TaskDetail;
import org.patchwork.task.boundary.TaskEntry;
import org.patchwork.task.boundary.TaskStep;
import org.patchwork.task.boundary.TaskWords;
import org.patchwork.web.platform.Text;

/** What somebody was about to do to a task that another changed meanwhile: theirs and one's own side by side, and nothing lost. */
public class TaskConflict {

    /** One thing, as it stands now and as it was about to be. */
    public record Row(String what, String theirs, String mine) {
    }

    private static final List<String> FIELDS = List.of("title", "line", "due-day", "due-month", "due-year", "remind", "reason", "words", "person");

    private final TaskAct act;
    private final TaskDetail now;
    private final TaskFields fields;
    private final Text text;

    TaskConflict(TaskAct act, TaskDetail now, TaskFields fields, Text text) {
        this.act = act;
        this.now = now;
        this.fields = fields;
        this.text = text;
    }

    /** What was done last, as far as the reader may know; null for nothing. */
    public TaskStep getLast() {
        return now.steps().isEmpty() ? null : now.steps().get(now.steps().size() - 1);
    }

    /** What the reader was about to do. */
    public String getAct() {
        return act.name();
    }

    /** Whether it may still be done. */
    public boolean isPossible() {
        return now.acts().contains(act);
    }

    /** Where the two differ; what the reader typed is always there. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        TaskEntry theirs = now.task();
        rows.add(new Row(text.of("task.conflict.act"), text.ofCode("task.state", theirs.state()), text.ofCode("task.act", act.name())));
        if (act == TaskAct.CHANGE) {
            TaskWords mine = fields.words();
            add(rows, "task.words.title", theirs.title(), titleOf(mine.titleCode()));
            add(rows, "task.words.line", theirs.line(), mine.line());
            add(rows, "task.words.due", day(theirs.dueOn()), day(mine.dueOn()));
            add(rows, "task.words.remind", text.ofCode("task.remind", String.valueOf(theirs.remindDays())),
                    text.ofCode("task.remind", String.valueOf(mine.remindDays())));
        } else if (act == TaskAct.DECLINE) {
            add(rows, "task.oneTask.reason", null, text.ofCode("task.reason", fields.text("reason")));
            add(rows, "task.oneTask.more", null, fields.text("words"));
        } else if (act == TaskAct.REASSIGN) {
            add(rows, "task.words.assignee", theirs.assignee().name(), now.people().stream()
                    .filter(one -> one.practitionerId().equals(fields.id("person"))).map(one -> one.me() ? text.of("task.words.me") : one.name())
                    .findFirst().orElse(null));
        }
        return rows;
    }

    private void add(List<Row> rows, String key, String theirs, String mine) {
        if (!Objects.equals(theirs, mine)) {
            rows.add(new Row(text.of(key), theirs, mine));
        }
    }

    private String titleOf(String code) {
        return now.titles().stream().filter(one -> one.code().equals(code)).map(one -> one.name()).findFirst().orElse(null);
    }

    private String day(LocalDate day) {
        return day == null ? null : DateTimeFormatter.ofPattern(text.of("network.words.dayPattern"), text.locale()).format(day);
    }

    /** All that was sent, to be sent again as it was. */
    public Map<String, String> getSent() {
        Map<String, String> sent = new TreeMap<>();
        FIELDS.stream().filter(fields::sent).forEach(field -> sent.put(field, fields.text(field) == null ? "" : fields.text(field)));
        return sent;
    }
}
