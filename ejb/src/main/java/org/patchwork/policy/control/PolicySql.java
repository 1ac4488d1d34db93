package org.patchwork.policy.control;

/** The statements about versions, events and hides that are more than a look by id. */
final class PolicySql {

    /**
     * ?1 now. What was approved has happened, so a node whose clock is slow takes the latest approval for now. The version in
     * force is the one with the latest beginning; of two that begin together the later number; one past its end gives way to
     * the one before. Always one row; the version is null when none is in force. Beside it, what
     * waits for approval: the two submitted last.
     */
    static final String IN_FORCE = """
            select v.id, v.number, v.title, v.content_hash, v.effective_from, n.next_change,
                   (select string_agg(s.id || '=' || s.content_hash, chr(10))
                      from (select id, content_hash from policy_version
                             where state = 'SUBMITTED' order by submitted_at desc, id limit 2) s) as submitted
              from (select greatest(cast(?1 as timestamptz), max(approved_at)) as now
                      from policy_version where state = 'PUBLISHED') t
             cross join lateral (
                    select least(min(effective_from) filter (where effective_from > t.now),
                                 min(effective_to) filter (where effective_to > t.now)) as next_change
                      from policy_version where state = 'PUBLISHED') n
              left join lateral (
                    select id, number, title, content_hash, effective_from
                      from policy_version
                     where state = 'PUBLISHED' and effective_from <= t.now and (effective_to is null or effective_to > t.now)
                     order by effective_from desc, number desc limit 1) v on true
            """;

    private static final String ENTRY = """
            select v.id, v.number, v.title, v.state, v.based_on, v.folder_hash is not null as from_folder, v.content_hash,
                   v.tables_hash, v.author_id, a.display_name as author, v.created_at, v.changed_by, c.display_name as changer,
                   v.changed_at, v.submitted_by, s.display_name as submitter, v.submitted_at, v.submit_note, v.approver_id,
                   p.display_name as approver, v.approved_at, v.effective_from, v.effective_to,
                   (select string_agg(e.account_id || '=' || d.display_name, chr(10) order by d.display_name, d.id)
                      from policy_editor e join account d on d.id = e.account_id where e.version_id = v.id) as editors
              from policy_version v
              join account a on a.id = v.author_id
              join account c on c.id = v.changed_by
              left join account s on s.id = v.submitted_by
              left join account p on p.id = v.approver_id
            """;

    /** Open drafts first, the latest begun first; then the published ones, the latest first; then what was discarded. */
    static final String LIST = ENTRY + """
             order by case when v.state in ('DRAFT', 'SUBMITTED') then 0 when v.state = 'PUBLISHED' then 1 else 2 end,
                   v.number desc, v.ordinal desc
            """;

    /** ?1 version. */
    static final String ONE = ENTRY + " where v.id = cast(?1 as uuid)";

    /** ?1 hash of the tables, as access records name them. */
    static final String OF_TABLES = ENTRY + " where v.state = 'PUBLISHED' and v.tables_hash = ?1 order by v.number";

    private static final String EVENTS = """
            select e.id, e.at, e.account_id, a.display_name as officer, e.act, e.version_id, v.number, v.title, e.hide_id,
                   h.service_code, e.content_hash, e.note
              from policy_event e
              join account a on a.id = e.account_id
              left join policy_version v on v.id = e.version_id
              left join service_hide h on h.id = e.hide_id
            """;

    /** ?1 how many at most. */
    static final String LATEST_EVENTS = EVENTS + " order by e.id desc limit ?1";

    /** ?1 version. */
    static final String EVENTS_OF = EVENTS + " where e.version_id = cast(?1 as uuid) order by e.id desc";

    /** ?1 reader, ?2 how many at most; one's own acts are not news. */
    static final String UNSEEN = EVENTS + """
             where e.id > coalesce((select r.event_id from policy_reading r where r.account_id = cast(?1 as uuid)), 0)
               and e.account_id <> cast(?1 as uuid)
             order by e.id desc limit ?2
            """;

    /** ?1 reader, ?2 event: read up to there. */
    static final String READ = """
            insert into policy_reading (account_id, event_id) values (cast(?1 as uuid), cast(?2 as bigint))
            on conflict (account_id) do update set event_id = greatest(policy_reading.event_id, excluded.event_id)
            """;

    /** ?1 how many at most. */
    static final String HIDES = """
            select h.*, a.display_name as asker, c.display_name as confirmer, e.display_name as end_asker, d.display_name as ender
              from service_hide h
              join account a on a.id = h.asked_by
              left join account c on c.id = h.confirmed_by
              left join account e on e.id = h.end_asked_by
              left join account d on d.id = h.ended_by
             order by h.asked_at desc, h.id limit ?1
            """;

    private PolicySql() {
    }
}
