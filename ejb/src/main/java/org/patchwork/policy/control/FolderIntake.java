package org.patchwork.policy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.ResourceBundle;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.boundary.PolicyEventEntry.Act;
import org.patchwork.policy.entity.PolicyVersion;
import org.patchwork.rules.engine.PolicyBook;

/**
 * Takes the folder's sound tables over: as a draft that officers look at, or, in demonstration mode, published at once. The
 * folder and the demonstration sign with accounts of their own, which nobody can sign in with.
 */
@ApplicationScoped
public class FolderIntake {

    static final String DEMONSTRATION = "demonstration";
    static final String FOLDER = "policy-folder";

    /** What became of the folder's tables. */
    public enum Taken { NOTHING, DRAFTED, PUBLISHED }

    private static final String SIGNATORY = """
            insert into account (id, username, password_hash, display_name, disabled_at)
            values (gen_random_uuid(), ?1, '-', ?1, cast(?2 as timestamptz)) on conflict (username) do nothing
            """;

    private final ResourceBundle texts = ResourceBundle.getBundle("org.patchwork.policy.folder");

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    Drafting drafting;

    @Inject
    Publishing publishing;

    @Inject
    VersionList list;

    @Inject
    PolicyEvents events;

    @Inject
    Clock clock;

    /**
     * Takes the tables over unless they were taken already. Of several servers that watch one folder, one takes them.
     *
     * @param demonstration whether to publish at once
     */
    @Transactional
    public Taken take(PolicyBook book, boolean demonstration) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('policy-folder')) as text)").getResultList();
        String hash = book.hash();
        if (takenLast(hash) || !demonstration && known(hash)) {
            return Taken.NOTHING;
        }
        UUID folder = signatory(FOLDER);
        PolicyVersion draft = drafting.start(folder, list.inForceAt(clock.instant()).orElse(null), book, texts.getString("title"),
                Act.TAKEN_FROM_FOLDER);
        if (!demonstration) {
            return Taken.DRAFTED;
        }
        draft.submit(folder, clock.instant(), texts.getString("note"));
        events.add(folder, Act.SUBMITTED, draft, texts.getString("note"));
        publishing.approveNow(signatory(DEMONSTRATION), draft);
        return Taken.PUBLISHED;
    }

    private boolean takenLast(String hash) {
        List<Row> last = Rows.of(entities, "select folder_hash from policy_version where folder_hash is not null order by ordinal desc limit 1");
        return !last.isEmpty() && last.get(0).text("folder_hash").equals(hash);
    }

    private boolean known(String hash) {
        return !Rows.of(entities, "select 1 as one from policy_version where content_hash = ?1 and state <> 'DISCARDED' limit 1", hash).isEmpty();
    }

    private UUID signatory(String name) {
        entities.createNativeQuery(SIGNATORY).setParameter(1, name).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
        return Rows.of(entities, "select id from account where username = ?1", name).get(0).id("id");
    }
}
