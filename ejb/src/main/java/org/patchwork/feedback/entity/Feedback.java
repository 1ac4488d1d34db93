package org.patchwork.feedback.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** What somebody thinks of a page. It is new until the project team moves it on, as often as they like, and what was said stays. */
@Entity
public class Feedback {

    private static final int LONGEST = 1000;

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String page;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    private String words;

    @Column(name = "may_ask")
    private boolean mayAsk;

    @Column(name = "given_at")
    private Instant givenAt;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    private String answer;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "state_by")
    private UUID stateBy;

    @Version
    private int version;

    protected Feedback() {
    }

    /** @param mayAsk whether the giver may be asked back, and so is named */
    public Feedback(UUID id, UUID accountId, String page, FeedbackKind kind, String words, boolean mayAsk, Instant givenAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.accountId = Objects.requireNonNull(accountId, "accountId");
        this.page = Require.text(page, "page");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.words = Require.text(words, "words");
        this.mayAsk = mayAsk;
        this.givenAt = Objects.requireNonNull(givenAt, "givenAt");
        this.state = FeedbackState.NEW;
        Require.that(this.words.length() <= LONGEST, "feedback is too long");
    }

    /**
     * The project team moves it on.
     *
     * @param said in plain words to the giver; null for nothing, but not of ANSWERED
     */
    public void move(FeedbackState to, String said, UUID by, Instant at) {
        Require.that(to != FeedbackState.NEW, "nothing becomes new again");
        Require.that(to != FeedbackState.ANSWERED || said != null, "an answer has words");
        state = to;
        answer = said;
        stateBy = Objects.requireNonNull(by, "by");
        stateAt = Objects.requireNonNull(at, "at");
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String page() {
        return page;
    }

    public FeedbackKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    public boolean mayAsk() {
        return mayAsk;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public FeedbackState state() {
        return state;
    }

    /** What the project team says to the giver; null for nothing. */
    public String answer() {
        return answer;
    }

    /** When it was moved on last; null while it is new. */
    public Instant stateAt() {
        return stateAt;
    }

    public int version() {
        return version;
    }
}
