package org.patchwork.task.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * What one practitioner asks another, or themselves, to do for a child. Asked, it is accepted or declined; accepted, done or declined
 * after all; declined, it may be given to somebody else; done or withdrawn, it may be opened again. Every change gives it another stamp,
 * by which whoever changes it says which state of it they saw.
 */
@Entity
@Table(name = "task")
public class Task {

    /** Most letters of the short line. */
    public static final int LONGEST_LINE = 140;

    /** Where it is on its way. */
    public enum State {
        ASKED, ACCEPTED, DECLINED, DONE, WITHDRAWN;

        /** Whether something is still to be done about it. */
        public boolean open() {
            return this != DONE && this != WITHDRAWN;
        }
    }

    @Id
    private UUID id;

    @Column(name = "child_id")
    private UUID childId;

    @Column(name = "title_code")
    private String titleCode;

    private String line;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "remind_days")
    private int remindDays;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asker_involvement_id")
    private UUID askerInvolvementId;

    @Column(name = "assigned_to")
    private UUID assignedTo;

    @Column(name = "assignee_involvement_id")
    private UUID assigneeInvolvementId;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "form_key")
    private UUID formKey;

    private UUID stamp;

    @Version
    private int version;

    protected Task() {
    }

    /** The assignee says yes. */
    public void accept() {
        move(state == State.ASKED, State.ACCEPTED, null);
    }

    /** The assignee says no, at once or after all. */
    public void decline() {
        move(state == State.ASKED || state == State.ACCEPTED, State.DECLINED, null);
    }

    /** It is done. */
    public void complete(Instant at) {
        move(state == State.ASKED || state == State.ACCEPTED, State.DONE, at);
    }

    /** It need not be done any more. */
    public void withdraw(Instant at) {
        move(state.open(), State.WITHDRAWN, at);
    }

    /** It is to be done after all, by whoever had it. */
    public void reopen() {
        move(!state.open(), askedBy.equals(assignedTo) || state == State.DONE ? State.ACCEPTED : State.ASKED, null);
    }

    /** What is to be done, and by when. */
    public void change(String newTitle, String newLine, LocalDate newDueOn, int newRemindDays) {
        move(state.open(), state, null);
        titleCode = Require.text(newTitle, "title");
        line = newLine;
        dueOn = Objects.requireNonNull(newDueOn, "dueOn");
        remindDays = newRemindDays;
    }

    /** Whether that is what is to be done, by then, already. */
    public boolean says(String title, String shortLine, LocalDate day, int days) {
        return titleCode.equals(title) && Objects.equals(line, shortLine) && dueOn.equals(day) && remindDays == days;
    }

    /** Somebody else is to do it; whoever asked it of themselves need not accept. */
    public void assign(UUID practitioner, UUID involvement) {
        move(state.open(), practitioner.equals(askedBy) ? State.ACCEPTED : State.ASKED, null);
        assignedTo = practitioner;
        assigneeInvolvementId = Objects.requireNonNull(involvement, "involvement");
    }

    private void move(boolean possible, State to, Instant closed) {
        Require.that(possible, "not from " + state);
        state = to;
        closedAt = closed;
        stamp = UUID.randomUUID();
    }

    public UUID id() {
        return id;
    }

    public UUID childId() {
        return childId;
    }

    public String titleCode() {
        return titleCode;
    }

    public State state() {
        return state;
    }

    public UUID askedBy() {
        return askedBy;
    }

    public UUID askerInvolvementId() {
        return askerInvolvementId;
    }

    public UUID assignedTo() {
        return assignedTo;
    }

    public UUID assigneeInvolvementId() {
        return assigneeInvolvementId;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public UUID stamp() {
        return stamp;
    }
}
