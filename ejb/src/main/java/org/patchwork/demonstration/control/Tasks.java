package org.patchwork.demonstration.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** Writes what people around a child ask each other to do; without a throw of the dice, on which all other rows hang. */
final class Tasks {

    private static final LocalTime MORNING = LocalTime.of(9, 20);

    private final Dataset data;
    private final Work work;
    private final LocalDate today;

    Tasks(Dataset data, Work work, LocalDate today) {
        this.data = data;
        this.work = work;
        this.today = today;
    }

    /** @param when {@code asked=days due=days}, days ago; and {@code accepted}, {@code declined=REASON} or {@code done}, the day after */
    void ask(Involved asker, Involved assignee, String title, String line, Options when) {
        UUID id = named(asker.id + " " + assignee.id + " " + title);
        boolean done = when.has("done");
        String state = done ? "DONE" : when.has("declined") ? "DECLINED" : when.has("accepted") ? "ACCEPTED" : "ASKED";
        int asked = when.days("asked");
        data.add("task", "id", id, "child_id", asker.child.id(), "title_code", title, "line", line.isBlank() ? null : line,
                "due_on", today.minusDays(when.days("due")), "state", state, "asked_by", asker.worker.id, "asker_involvement_id", asker.id,
                "assigned_to", assignee.worker.id, "assignee_involvement_id", assignee.id, "asked_at", moment(asked),
                "closed_at", done ? moment(asked - 1) : null, "form_key", named(id + " form"), "stamp", named(id + " stamp"));
        step(id, "ASKED", asker, assignee, moment(asked), null);
        if (!state.equals("ASKED") && asker != assignee || done) {
            step(id, state, assignee, null, moment(asked - 1), when.get("declined", null));
        }
    }

    private void step(UUID task, String kind, Involved by, Involved to, Instant at, String reason) {
        data.add("task_step", "id", named(task + " " + kind), "task_id", task, "kind", kind, "by_id", by.worker.id, "by_involvement_id", by.id,
                "to_id", to == null ? null : to.worker.id, "to_involvement_id", to == null ? null : to.id, "at", at, "reason_code", reason);
    }

    private Instant moment(int daysAgo) {
        return today.minusDays(daysAgo).atTime(MORNING).atZone(work.zone()).toInstant();
    }

    private static UUID named(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
