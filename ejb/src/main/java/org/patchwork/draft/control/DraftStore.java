package org.patchwork.draft.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchwork.draft.boundary.Draft;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The drafts of every account, each reached only by its account's name. */
@ApplicationScoped
public class DraftStore {

    /** How long words are kept that nobody comes back for. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST_PAGE = 400;
    private static final int LONGEST_FORM = 200;
    private static final int LONGEST_ABOUT = 600;
    private static final int LONGEST_FIELDS = 20_000;
    private static final int MOST = 50;

    private static final Pattern CHILD = Pattern.compile("[?&]child=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:&|$)");

    private static final String KEEP = """
            insert into draft (id, account_id, page, form, about, child_id, fields, saved_at)
            select gen_random_uuid(), a.id, ?2, ?3, ?4, cast(?5 as uuid), ?6, cast(?7 as timestamptz)
              from account a where a.username = ?1 and a.disabled_at is null
            on conflict (account_id, page, form, about) do update set fields = excluded.fields, saved_at = excluded.saved_at
            """;
    private static final String TRIM = """
            delete from draft where id in (select d.id from draft d join account a on a.id = d.account_id
             where a.username = ?1 order by d.saved_at desc, d.id offset ?2)
            """;
    private static final String OF_PAGE = """
            select d.id, d.form, d.about, d.fields, d.saved_at from draft d join account a on a.id = d.account_id
             where a.username = ?1 and a.disabled_at is null and d.page = ?2 and d.saved_at > cast(?3 as timestamptz)
             order by d.saved_at desc, d.id
            """;
    private static final String FORGET = """
            delete from draft d using account a
             where a.id = d.account_id and a.username = ?1 and d.id = any (cast(?2 as uuid[]))
            """;
    private static final String FORGET_FORM = """
            delete from draft d using account a
             where a.id = d.account_id and a.username = ?1 and d.page = ?2 and d.form = ?3 and d.about = ?4
            """;
    private static final String OVER = """
            delete from draft d using account a
              left join practitioner p on p.id = a.practitioner_id
             where a.id = d.account_id
               and (d.saved_at <= cast(?1 as timestamptz) or a.disabled_at is not null
                    or p.left_on <= cast(cast(?2 as timestamptz) at time zone 'Europe/London' as date))
            """;

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** @return false when it is too long or has no form or page, and is not kept */
    public boolean keep(String username, String page, Draft draft) {
        if (!fits(page, LONGEST_PAGE) || !fits(draft.form(), LONGEST_FORM) || !fits(draft.fields(), LONGEST_FIELDS)
                || draft.about() == null || draft.about().length() > LONGEST_ABOUT) {
            return false;
        }
        entities.createNativeQuery(KEEP).setParameter(1, username).setParameter(2, page).setParameter(3, draft.form())
                .setParameter(4, draft.about()).setParameter(5, childIn(page)).setParameter(6, draft.fields())
                .setParameter(7, Timestamp.from(draft.savedAt())).executeUpdate();
        entities.createNativeQuery(TRIM).setParameter(1, username).setParameter(2, MOST).executeUpdate();
        return true;
    }

    /** @return those of the page that are not over, newest first */
    public List<Draft> list(String username, String page, Instant now) {
        return Rows.of(entities, OF_PAGE, username, page, Timestamp.from(now.minus(KEPT))).stream().map(DraftStore::draft).toList();
    }

    public void forget(String username, Collection<UUID> drafts) {
        entities.createNativeQuery(FORGET).setParameter(1, username).setParameter(2, Rows.array(drafts)).executeUpdate();
    }

    public void forget(String username, String page, String form, String about) {
        entities.createNativeQuery(FORGET_FORM).setParameter(1, username).setParameter(2, page).setParameter(3, form)
                .setParameter(4, about).executeUpdate();
    }

    /** Forgets what is a week old, and all of those who have left or are shut out. @return how many */
    @Transactional
    public int forgetWhatIsOver(Instant now) {
        return entities.createNativeQuery(OVER).setParameter(1, Timestamp.from(now.minus(KEPT))).setParameter(2, Timestamp.from(now)).executeUpdate();
    }

    private static boolean fits(String text, int longest) {
        return text != null && !text.isEmpty() && text.length() <= longest;
    }

    private static UUID childIn(String page) {
        Matcher child = CHILD.matcher(page);
        return child.find() ? UUID.fromString(child.group(1)) : null;
    }

    private static Draft draft(Row row) {
        return new Draft(row.id("id"), row.text("form"), row.text("about"), row.text("fields"), row.instant("saved_at"));
    }
}
