package org.patchwork.feedback.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.feedback.boundary.FeedbackEntry;
import org.patchwork.feedback.boundary.FeedbackFilter;
import org.patchwork.feedback.entity.Feedback;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** Keeps feedback, for those who give it and for the project team. */
@ApplicationScoped
public class FeedbackBook {

    private static final String READ = """
            select f.id, f.page, f.kind, f.words, f.given_at, f.state, f.answer, f.state_at, f.version,
                   case when f.may_ask then a.display_name end as giver
              from feedback f join account a on a.id = f.account_id
            """;
    private static final String OF_ACCOUNT = READ + " where f.account_id = cast(?1 as uuid) order by f.given_at desc, f.id desc limit ?2";
    private static final String BY_ID = READ + " where f.id = cast(?1 as uuid)";
    /** ?1 to ?3 what is looked for, empty for any; ?4 goes on behind that entry, empty from the latest. */
    private static final String BOARD = READ + """
             where (?1 = '' or f.state = ?1) and (?2 = '' or f.kind = ?2) and (?3 = '' or f.page = ?3)
               and (?4 = '' or (f.given_at, f.id) < (select b.given_at, b.id from feedback b where cast(b.id as text) = ?4))
             order by f.given_at desc, f.id desc limit ?5
            """;
    private static final String PAGES = "select distinct page from feedback order by page";
    private static final String ONE_AT_A_TIME = "select id from account where id = cast(?1 as uuid) for no key update";
    private static final String SINCE = """
            select id, page, kind, words from feedback
             where account_id = cast(?1 as uuid) and given_at > cast(?2 as timestamptz) order by given_at desc, id
            """;

    /** What somebody said lately. */
    public record Said(UUID id, String page, String kind, String words) {
    }

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    public void add(Feedback feedback) {
        entities.persist(feedback);
        entities.flush();
    }

    /** What an account has said since, of which no more is said until the transaction ends. */
    public List<Said> saidSince(UUID account, Instant since) {
        Rows.of(entities, ONE_AT_A_TIME, account);
        return Rows.of(entities, SINCE, account, Timestamp.from(since)).stream()
                .map(row -> new Said(row.id("id"), row.text("page"), row.text("kind"), row.text("words"))).toList();
    }

    /** @return the one of that id, which nobody else changes until the transaction ends; empty for null */
    public Optional<Feedback> hold(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Feedback.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @return the latest first */
    public List<FeedbackEntry> of(UUID account, int most) {
        return Rows.of(entities, OF_ACCOUNT, account, most).stream().map(FeedbackBook::entry).toList();
    }

    public Optional<FeedbackEntry> find(UUID id) {
        return Rows.of(entities, BY_ID, id).stream().map(FeedbackBook::entry).findFirst();
    }

    /** @param after goes on behind that one; null from the latest */
    public List<FeedbackEntry> board(FeedbackFilter filter, UUID after, int most) {
        return Rows.of(entities, BOARD, said(filter.state()), said(filter.kind()), said(filter.page()), after == null ? "" : after.toString(), most)
                .stream().map(FeedbackBook::entry).toList();
    }

    /** @return every page that somebody has spoken of */
    public List<String> pages() {
        return Rows.of(entities, PAGES).stream().map(row -> row.text("page")).toList();
    }

    private static String said(String part) {
        return part == null ? "" : part;
    }

    private static FeedbackEntry entry(Row row) {
        return new FeedbackEntry(row.id("id"), row.text("page"), row.text("kind"), row.text("words"), row.instant("given_at"), row.text("giver"),
                row.text("state"), row.text("answer"), row.instant("state_at"), row.number("version"));
    }
}
