package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.sql.Timestamp;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.entity.PolicyVersion;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyFile;

/** The versions of the policy and their files. */
@ApplicationScoped
public class Versions {

    private static final int MOST_FILES = 300;
    private static final int MOST_BYTES = 8 << 20;
    private static final String NAME = "(scenarios/)?[A-Za-z0-9][A-Za-z0-9._-]{0,150}\\.csv";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** Of two officers who act on one version at once, the second waits here and then sees what the first did. */
    public Optional<PolicyVersion> findForChange(UUID id) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<PolicyVersion> find(UUID id) {
        return Optional.ofNullable(entities.find(PolicyVersion.class, id));
    }

    /** Whether a book can be kept at all: so many files of such names, and no more bytes. */
    public static boolean usable(PolicyBook book) {
        List<PolicyFile> files = book.all();
        return files.size() <= MOST_FILES && files.stream().allMatch(file -> file.name().matches(NAME))
                && files.stream().mapToLong(file -> file.content().length).sum() <= MOST_BYTES;
    }

    /** Keeps a new draft and its files. */
    public void add(PolicyVersion draft, PolicyBook book) {
        entities.persist(draft);
        entities.flush();
        write(draft.id(), book);
    }

    /** Gives a draft other files; only those that differ are written. The draft has its new hash already. */
    public void replaceFiles(UUID draft, PolicyBook book) {
        entities.flush();
        PolicyBook before = bookOf(draft);
        before.all().stream().filter(file -> !book.find(file.name()).equals(Optional.of(file))).forEach(file ->
                entities.createNativeQuery("delete from policy_file where version_id = cast(?1 as uuid) and name = ?2")
                        .setParameter(1, draft).setParameter(2, file.name()).executeUpdate());
        write(draft, PolicyBook.of(book.all().stream()
                .filter(file -> !before.find(file.name()).equals(Optional.of(file))).toList()));
    }

    private void write(UUID version, PolicyBook book) {
        book.all().forEach(file -> entities.createNativeQuery(
                        "insert into policy_file (version_id, name, content, sha256) values (cast(?1 as uuid), ?2, ?3, ?4)")
                .setParameter(1, version).setParameter(2, file.name()).setParameter(3, file.content())
                .setParameter(4, sha256(file.content())).executeUpdate());
    }

    /** The files of a version, as they are stored. */
    public PolicyBook bookOf(UUID version) {
        return PolicyBook.of(filesOf(version).stream().map(row -> new PolicyFile(row.text("name"), row.bytes("content"))).toList());
    }

    /** What is stored, each file with the hash kept beside it. */
    List<Row> filesOf(UUID version) {
        return Rows.of(entities, "select name, content, sha256 from policy_file where version_id = cast(?1 as uuid) order by name", version);
    }

    /** Whether that person ever wrote on it. */
    public boolean editedBy(UUID version, UUID account) {
        return !Rows.of(entities, "select 1 as one from policy_editor where version_id = cast(?1 as uuid) and account_id = cast(?2 as uuid)",
                version, account).isEmpty();
    }

    /** Publishes one after the other, so that numbers and beginnings are in the order of publishing. */
    public void queueToPublish() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('policy-publishing')) as text)").getResultList();
    }

    public int nextNumber() {
        return Integer.parseInt(Rows.of(entities, "select coalesce(max(number), 0) + 1 as next from policy_version").get(0).text("next"));
    }

    /** The later of the given moment and the latest approval: an approval is never in the future. */
    public Instant notBeforeTheLatestApproval(Instant now) {
        return Rows.of(entities, "select greatest(cast(?1 as timestamptz), max(approved_at)) as at from policy_version where state = 'PUBLISHED'",
                Timestamp.from(now)).get(0).instant("at");
    }

    public void flush() {
        entities.flush();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
