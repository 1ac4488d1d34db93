package org.patchwork.policy.entity;

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
 * One version of the sharing policy. It begins as a draft, is submitted, and then published by somebody who neither began nor
 * edited nor submitted it; an edit takes it back to a draft. Once published or discarded it never changes. Its files are kept
 * beside it and are bound to it by their hash. The database holds the same rules once more.
 */
@Entity
@Table(name = "policy_version")
public class PolicyVersion {

    /** Where a version stands. */
    public enum State { DRAFT, SUBMITTED, PUBLISHED, DISCARDED }

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 2000;

    @Id
    private UUID id;
    @Column(insertable = false, updatable = false)
    private Long ordinal;
    private Integer number;
    private String title;
    @Enumerated(EnumType.STRING)
    private State state;
    @Column(name = "based_on")
    private UUID basedOn;
    @Column(name = "folder_hash")
    private String folderHash;
    @Column(name = "author_id")
    private UUID authorId;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "changed_by")
    private UUID changedBy;
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "content_hash")
    private String contentHash;
    @Column(name = "submitted_by")
    private UUID submittedBy;
    @Column(name = "submitted_at")
    private Instant submittedAt;
    @Column(name = "submit_note")
    private String submitNote;
    @Column(name = "approver_id")
    private UUID approverId;
    @Column(name = "approved_at")
    private Instant approvedAt;
    @Column(name = "approved_hash")
    private String approvedHash;
    @Column(name = "tables_hash")
    private String tablesHash;
    @Column(name = "effective_from")
    private Instant effectiveFrom;
    @Column(name = "effective_to")
    private Instant effectiveTo;
    @Version
    private int version;

    protected PolicyVersion() {
    }

    /** A draft of that content. */
    public PolicyVersion(UUID id, String title, UUID author, Instant at, String contentHash) {
        this.id = Objects.requireNonNull(id, "id");
        this.title = title(title);
        this.state = State.DRAFT;
        this.authorId = Objects.requireNonNull(author, "author");
        this.createdAt = Objects.requireNonNull(at, "at");
        this.changedBy = author;
        this.changedAt = at;
        this.contentHash = Objects.requireNonNull(contentHash, "contentHash");
    }

    /** The version whose content it began with. To be called before it is kept. */
    public void beginsWith(UUID versionId) {
        basedOn = versionId;
    }

    /** It was taken from the folder as it is. To be called before it is kept. */
    public void takenFromFolder() {
        folderHash = contentHash;
    }

    /** Takes other content; a submission is void. */
    public void change(UUID editor, Instant at, String newHash) {
        edit(editor, at);
        contentHash = Objects.requireNonNull(newHash, "newHash");
    }

    /** Takes another title; a submission is void. */
    public void rename(UUID editor, Instant at, String newTitle) {
        String checked = title(newTitle);
        edit(editor, at);
        title = checked;
    }

    private void edit(UUID editor, Instant at) {
        Require.that(open(), "only a draft can be changed");
        changedBy = Objects.requireNonNull(editor, "editor");
        changedAt = Objects.requireNonNull(at, "at");
        toDraft();
    }

    /** Puts it before a second officer. */
    public void submit(UUID by, Instant at, String note) {
        Require.that(state == State.DRAFT, "only a draft can be submitted");
        submitNote = Require.text(note, "note");
        Require.that(submitNote.length() <= LONGEST_NOTE, "the note is too long");
        submittedBy = Objects.requireNonNull(by, "by");
        submittedAt = Objects.requireNonNull(at, "at");
        state = State.SUBMITTED;
    }

    /** Back to a draft, taken back or rejected. */
    public void takeBack() {
        Require.that(state == State.SUBMITTED, "nothing was submitted");
        toDraft();
    }

    private void toDraft() {
        state = State.DRAFT;
        submittedBy = null;
        submittedAt = null;
        submitNote = null;
    }

    /** Gives it up, for good. */
    public void discard() {
        Require.that(open(), "only a draft can be discarded");
        toDraft();
        state = State.DISCARDED;
    }

    /**
     * Puts it in force.
     *
     * @param approver neither author nor submitter, and nobody who edited it
     * @param tables   hash of the tables alone, as access records name it
     * @param until    null for an open end
     */
    public void publish(UUID approver, Instant at, int nextNumber, String tables, Instant from, Instant until) {
        Require.that(state == State.SUBMITTED, "only what was submitted can be published");
        Require.that(!approver.equals(authorId) && !approver.equals(submittedBy) && !approver.equals(changedBy),
                "nobody approves what they wrote");
        Require.that(until == null || until.isAfter(from), "it ends before it begins");
        approverId = approver;
        approvedAt = at;
        approvedHash = contentHash;
        number = nextNumber;
        tablesHash = Objects.requireNonNull(tables, "tables");
        effectiveFrom = Objects.requireNonNull(from, "from");
        effectiveTo = until;
        state = State.PUBLISHED;
    }

    /** Whether it can still become something: a draft, submitted or not. */
    public boolean open() {
        return state == State.DRAFT || state == State.SUBMITTED;
    }

    /** Whether a title can be used: something of at most 120 characters. */
    public static boolean usableTitle(String title) {
        return title != null && !title.isBlank() && title.strip().length() <= LONGEST_TITLE;
    }

    /** Whether a note can be used: something of at most 2000 characters. */
    public static boolean usableNote(String note) {
        return note != null && !note.isBlank() && note.strip().length() <= LONGEST_NOTE;
    }

    private static String title(String title) {
        Require.that(usableTitle(title), "the title is missing or too long");
        return title.strip();
    }

    public UUID id() {
        return id;
    }

    public State state() {
        return state;
    }

    public String title() {
        return title;
    }

    public Integer number() {
        return number;
    }

    public UUID authorId() {
        return authorId;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String contentHash() {
        return contentHash;
    }

    public UUID submittedBy() {
        return submittedBy;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }
}
