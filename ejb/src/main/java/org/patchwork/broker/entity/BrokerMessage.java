package org.patchwork.broker.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * A short message of a professional to whoever is behind the broker's card of a child's map. Sent, it waits at the desk, which sends
 * it back or passes it on; passed on, it waits for one answer. Where nobody can be passed anything, the desk answers itself. What is
 * not answered in time, or has nobody behind it any more, fails. Closed, it changes no more, and goes when it has been kept long enough.
 */
@Entity
@Table(name = "broker_message")
public class BrokerMessage {

    /** By the card it goes on to others; by the desk alone where the record itself is shut and the broker is to be asked. */
    public enum Route { CARD, DESK }

    /** Where it is. */
    public enum State { SENT, SENT_BACK, PASSED_ON, ANSWERED, FAILED }

    /** Why the desk sends it back. */
    public enum Fault { NAMES_SOMEBODY, CASE_DETAILS, UNCLEAR }

    @Id
    private UUID id;
    @Column(name = "broker_id")
    private UUID brokerId;
    @Column(name = "child_id")
    private UUID childId;
    @Column(name = "asker_id")
    private UUID askerId;
    @Enumerated(EnumType.STRING)
    private Route route;
    private boolean urgent;
    private String text;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "due_at")
    private Instant dueAt;
    @Column(name = "given_up_at")
    private Instant givenUpAt;
    @Enumerated(EnumType.STRING)
    private State state;
    @Enumerated(EnumType.STRING)
    private Fault fault;
    @Column(name = "passed_on_at")
    private Instant passedOnAt;
    private String answer;
    @Column(name = "closed_at")
    private Instant closedAt;
    @Column(name = "handled_by")
    private UUID handledBy;
    @Version
    private int version;

    protected BrokerMessage() {
    }

    /**
     * Sends it to the desk of the child's authority.
     *
     * @param askerId   the practitioner who asks
     * @param dueAt     by when the desk should have done its part
     * @param givenUpAt when it fails unless it is answered
     */
    public BrokerMessage(UUID id, UUID brokerId, UUID childId, UUID askerId, Route route, boolean urgent, String text,
                         Instant sentAt, Instant dueAt, Instant givenUpAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.brokerId = Objects.requireNonNull(brokerId, "brokerId");
        this.childId = Objects.requireNonNull(childId, "childId");
        this.askerId = Objects.requireNonNull(askerId, "askerId");
        this.route = Objects.requireNonNull(route, "route");
        this.urgent = urgent;
        this.text = Require.text(text, "text");
        this.sentAt = Objects.requireNonNull(sentAt, "sentAt");
        this.dueAt = Objects.requireNonNull(dueAt, "dueAt");
        this.givenUpAt = Objects.requireNonNull(givenUpAt, "givenUpAt");
        this.state = State.SENT;
    }

    /** Sends it back to who wrote it, who may write another. */
    public void sendBack(Fault why, UUID staff, Instant at) {
        Require.that(state == State.SENT, "only what waits at the desk is sent back");
        fault = Objects.requireNonNull(why, "why");
        close(State.SENT_BACK, staff, at);
    }

    /** @param answerDueAt by when the desk should have passed an answer back */
    public void passOn(UUID staff, Instant at, Instant answerDueAt) {
        Require.that(maybePassedOn(), "only what waits at the desk is passed on");
        state = State.PASSED_ON;
        passedOnAt = at;
        dueAt = answerDueAt;
        handledBy = staff;
    }

    /** Passes the one answer back. */
    public void answer(String words, UUID staff, Instant at) {
        Require.that(maybeAnswered(), "only what was passed on, or the desk answers itself, is answered");
        answer = Require.text(words, "answer");
        close(State.ANSWERED, staff, at);
    }

    /** @param staff who found out, or null when its time was up */
    public void fail(UUID staff, Instant at) {
        Require.that(isOpen(), "what is closed does not fail");
        close(State.FAILED, staff, at);
    }

    private void close(State last, UUID staff, Instant at) {
        state = last;
        handledBy = staff;
        closedAt = at;
    }

    public boolean isOpen() {
        return state == State.SENT || state == State.PASSED_ON;
    }

    public boolean maybePassedOn() {
        return state == State.SENT && route == Route.CARD;
    }

    public boolean maybeAnswered() {
        return route == Route.DESK ? state == State.SENT : state == State.PASSED_ON;
    }

    public UUID id() {
        return id;
    }

    public UUID brokerId() {
        return brokerId;
    }

    public UUID childId() {
        return childId;
    }

    public UUID askerId() {
        return askerId;
    }

    public Route route() {
        return route;
    }

    public State state() {
        return state;
    }

    public boolean urgent() {
        return urgent;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant passedOnAt() {
        return passedOnAt;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
