package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.rules.fact.CaseEventKind;

/** The news, each for one reader. A row says what happened to which involvement and nothing of it. */
@ApplicationScoped
public class NoticeBook {

    private static final int MOST = 500;

    /** One row for an event and a reader, however often it is written. */
    private static final String ADD = """
            insert into notice (id, event_id, recipient_id, child_id, involvement_id, event, at, mail_id, decided_at)
            select gen_random_uuid(), e.id, cast(?2 as uuid), e.child_id, e.involvement_id, e.kind, e.at, cast(?3 as uuid), cast(?4 as timestamptz)
              from case_event e where e.id = cast(?1 as uuid)
            on conflict do nothing
            """;
    private static final String COLUMNS = "select id, child_id, involvement_id, event, at, read_at, held_back_at from notice ";
    private static final String KNOWN = " and event = any (cast(?2 as text[])) ";
    private static final String UNREAD = COLUMNS + "where recipient_id = cast(?1 as uuid) and read_at is null" + KNOWN + "order by at desc, id limit 50";
    private static final String RECENT = COLUMNS + "where recipient_id = cast(?1 as uuid) and (read_at is null or at > cast(?3 as timestamptz))" + KNOWN
            + "order by read_at is not null, at desc, id limit " + MOST;
    private static final String OF_MAIL = COLUMNS + "where mail_id = cast(?1 as uuid) and read_at is null" + KNOWN;
    private static final String READ = """
            update notice set read_at = cast(?3 as timestamptz), version = version + 1
             where recipient_id = cast(?1 as uuid) and id = any (cast(?2 as uuid[])) and read_at is null
            """;
    private static final String READ_ALL = """
            update notice set read_at = cast(?2 as timestamptz), version = version + 1 where recipient_id = cast(?1 as uuid) and read_at is null
               and held_back_at is null
            """;
    private static final String HOLD_BACK = "update notice set held_back_at = cast(?2 as timestamptz), version = version + 1 where id = any (cast(?1 as uuid[]))";
    private static final String DECIDED_BEFORE = """
            select recipient_id as id from notice
             where read_at is null and held_back_at is null and decided_at < cast(?1 as timestamptz) order by decided_at limit 1
            """;
    private static final String DECIDED = """
            update notice set decided_at = cast(?2 as timestamptz), version = version + 1
             where recipient_id = cast(?1 as uuid) and read_at is null and held_back_at is null
            """;
    /** ?1 a mail, ?2 its reader, ?3 now. What another server is about to send is left to it, and what may have been sent is tried by itself. */
    private static final String GATHER = """
            with others as (
                update notice_mail set dropped_at = cast(?3 as timestamptz)
                 where id in (select o.id from notice_mail o where o.recipient_id = cast(?2 as uuid) and o.id <> cast(?1 as uuid) and o.mail_tries = 0
                                 and o.mail_parked_at is null and o.dropped_at is null and o.mail_due_at <= cast(?3 as timestamptz)
                                 for no key update skip locked)
                returning id)
            update notice set mail_id = cast(?1 as uuid), version = version + 1 where mail_id in (select id from others)
            """;
    private static final String OFF_MAIL = "update notice set mail_id = null, version = version + 1 where id = any (cast(?1 as uuid[]))";

    private static final String KINDS = Rows.texts(List.of(CaseEventKind.values()).stream().map(Enum::name).toList());

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    /** One row; the involvement is null when it is about the child as a whole. */
    record Entry(UUID id, UUID child, UUID involvement, CaseEventKind kind, Instant at, boolean unread, boolean heldBack) {

        private static Entry of(Row row) {
            return new Entry(row.id("id"), row.id("child_id"), row.id("involvement_id"), CaseEventKind.valueOf(row.text("event")), row.instant("at"),
                    row.instant("read_at") == null, row.instant("held_back_at") != null);
        }
    }

    /** @param now when it was decided that the reader may know */
    void add(UUID event, UUID reader, UUID mail, Instant now) {
        entities.createNativeQuery(ADD).setParameter(1, event).setParameter(2, reader).setParameter(3, mail).setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    /** @return newest first, at most fifty */
    List<Entry> unreadOf(UUID reader) {
        return Rows.of(entities, UNREAD, reader, KINDS).stream().map(Entry::of).toList();
    }

    /** @return what is unread or not older than that, unread first, newest first */
    List<Entry> recentOf(UUID reader, Instant since) {
        return Rows.of(entities, RECENT, reader, KINDS, Timestamp.from(since)).stream().map(Entry::of).toList();
    }

    /** @return the unread ones of which a mail tells */
    List<Entry> ofMail(UUID mail) {
        return Rows.of(entities, OF_MAIL, mail, KINDS).stream().map(Entry::of).toList();
    }

    void read(UUID reader, Collection<UUID> notices, Instant at) {
        entities.createNativeQuery(READ).setParameter(1, reader).setParameter(2, Rows.array(notices)).setParameter(3, Timestamp.from(at)).executeUpdate();
    }

    void readAll(UUID reader, Instant at) {
        entities.createNativeQuery(READ_ALL).setParameter(1, reader).setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    /** Those may not be known now. */
    void holdBack(Collection<UUID> notices, Instant at) {
        hold(notices, Timestamp.from(at));
    }

    /** Those may be known again. */
    void giveOut(Collection<UUID> notices) {
        hold(notices, null);
    }

    /** @return the reader about whose unread news was decided longest ago, and before that moment; else nobody */
    List<UUID> decidedBefore(Instant moment) {
        return Rows.of(entities, DECIDED_BEFORE, Timestamp.from(moment)).stream().map(row -> row.id("id")).toList();
    }

    /** It was decided about all the unread news of that reader. */
    void decided(UUID reader, Instant at) {
        entities.createNativeQuery(DECIDED).setParameter(1, reader).setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    /** One mail tells of what several of a reader's would have told at this moment, the daily and the weekly one of a Monday. */
    void gather(UUID mail, UUID reader, Instant now) {
        entities.createNativeQuery(GATHER).setParameter(1, mail).setParameter(2, reader).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    /** No mail tells of those. */
    void takeOffMail(Collection<UUID> notices) {
        if (!notices.isEmpty()) {
            entities.createNativeQuery(OFF_MAIL).setParameter(1, Rows.array(notices)).executeUpdate();
        }
    }

    private void hold(Collection<UUID> notices, Timestamp since) {
        if (!notices.isEmpty()) {
            entities.createNativeQuery(HOLD_BACK).setParameter(1, Rows.array(notices)).setParameter(2, since).executeUpdate();
        }
    }
}
