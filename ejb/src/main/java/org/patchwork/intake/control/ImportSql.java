package org.patchwork.intake.control;

/** What is asked of imports and their rows. */
final class ImportSql {

    static final String BEGIN = """
            insert into import_run (id, organisation_id, service_id, kind, whole_list, file_name, sheet, content_hash, headings, columns, state, rows_all,
                                    rows_faulty, ending, ending_of, last_line, started_by, uploaded_at, heard_at)
            values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, cast(?9 as text[]), cast(?10 as text[]), 'CHECKING',
                    ?11, 0, 0, 0, ?12, cast(?13 as uuid), cast(?14 as timestamptz), cast(?14 as timestamptz))
                on conflict do nothing
            """;
    /** ?1 an id, or of the same manager the same file for the same service. */
    static final String SAME = """
            select r.id from import_run r
             where r.id = cast(?1 as uuid) or r.started_by = cast(?2 as uuid) and r.service_id = cast(?6 as uuid) and r.kind = ?3
                   and r.whole_list = ?4 and r.content_hash = ?5
             order by r.id = cast(?1 as uuid) desc, r.uploaded_at desc, r.id limit 1
            """;
    static final String KEEP_FILE = "insert into import_file (run_id, name, bytes) values (cast(?1 as uuid), ?2, ?3)";
    static final String FILE = "select name, bytes from import_file where run_id = cast(?1 as uuid)";
    static final String KEEP_ROWS = """
            insert into import_row (run_id, line, cells, faults, change, what, child_id)
            select cast(?1 as uuid), k.line, cast(k.cells as text[]), cast(k.faults as text[]), k.change, k.what, k.child_id
              from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as uuid[]))
                   k(line, cells, faults, change, what, child_id)
            """;

    private static final String RUN = """
            select r.id, r.kind, r.whole_list, r.file_name, r.sheet, r.organisation_id, r.service_id, r.state, r.stopped, r.rows_all, r.rows_faulty,
                   r.ending, r.ending_of, r.next_line, r.last_line, r.started_by, r.uploaded_at, r.confirmed_by, r.heard_at, r.ended_at,
                   array_to_string(r.headings, chr(31)) as headings, array_to_string(r.columns, chr(31)) as columns, a.practitioner_id
            """;
    /** ?1 an import, ?2 the state in which it is worked on. */
    static final String FOR_WORK = RUN + """
              from import_run r join account a on a.id = r.started_by
             where r.id = cast(?1 as uuid) and r.state = ?2 for update of r skip locked
            """;

    /** ?1 the caller's account, ?2 organisation, ?3 service. Of children only what managers of the same service brought. */
    private static final String SHOWN = """
                 , a.display_name as started_by_name, b.display_name as confirmed_by_name, r.started_by = cast(?1 as uuid) as mine
              from import_run r join account a on a.id = r.started_by left join account b on b.id = r.confirmed_by
             where (r.kind = 'PRACTITIONERS' and r.organisation_id = cast(?2 as uuid) or r.service_id = cast(?3 as uuid))
            """;
    static final String ONE = RUN + """
                 , (select count(*) from import_row x where x.run_id = r.id and x.change = 'NEW') as fresh,
                   (select count(*) from import_row x where x.run_id = r.id and x.change = 'CHANGED') as changed,
                   (select count(*) from import_row x where x.run_id = r.id and x.change = 'UNCHANGED') as unchanged
            """ + SHOWN + " and r.id = cast(?4 as uuid)";
    /** Without counting their rows. */
    static final String LATEST = RUN + ", 0 as fresh, 0 as changed, 0 as unchanged" + SHOWN + " and r.state <> 'DISCARDED' order by r.uploaded_at desc, r.kind, r.file_name, r.state, r.id limit ?4";

    /** ?1 an import, ?2 the first line, ?3 how many. */
    static final String SOUND_ROWS = """
            select line, array_to_string(cells, chr(31)) as cells, what, child_id from import_row
             where run_id = cast(?1 as uuid) and line >= ?2 and faults is null order by line limit ?3
            """;
    static final String FAULTY_ROWS = """
            select line, array_to_string(cells, chr(31)) as cells, array_to_string(faults, chr(31)) as faults from import_row
             where run_id = cast(?1 as uuid) and faults is not null order by line limit ?2
            """;
    static final String CHANGES = """
            select line, array_to_string(cells, chr(31)) as cells, change, what from import_row
             where run_id = cast(?1 as uuid) and change in ('NEW', 'CHANGED', 'ENDED')
             order by array_position(array['ENDED', 'CHANGED', 'NEW'], change), line limit ?2
            """;
    static final String REJECT = """
            update import_row x set faults = cast(k.faults as text[]), change = null
              from unnest(cast(?2 as int[]), cast(?3 as text[])) k(line, faults) where x.run_id = cast(?1 as uuid) and x.line = k.line
            """;
    static final String MOVE_ON = """
            update import_run set next_line = ?2, rows_faulty = rows_faulty + ?3, heard_at = cast(?4 as timestamptz),
                   state = case when ?5 then 'DONE' else state end, ended_at = case when ?5 then cast(?4 as timestamptz) end
             where id = cast(?1 as uuid)
            """;
    static final String STATE = """
            update import_run set state = ?2, heard_at = cast(?3 as timestamptz), version = version + 1,
                   ended_at = case when ?2 = 'DISCARDED' then cast(?3 as timestamptz) end
             where id = cast(?1 as uuid) and state = any (cast(?4 as text[]))
            """;
    static final String TRY_CHECK = """
            update import_run set tries = tries + 1, stopped = null, heard_at = cast(?2 as timestamptz) where id = cast(?1 as uuid)
            """;
    static final String CHECK_ON = """
            update import_run set next_line = ?2, rows_faulty = rows_faulty + ?3, ending = ending + ?4, ending_of = ending_of + ?5,
                   heard_at = cast(?6 as timestamptz)
             where id = cast(?1 as uuid)
            """;
    /** Its lines are counted anew when it works. */
    static final String CHECKED = """
            update import_run set state = 'CHECKED', next_line = 1, last_line = ?2, tries = 0, version = version + 1 where id = cast(?1 as uuid)
            """;
    /** To wait for a policy is no try that failed. */
    static final String STOP = """
            update import_run set stopped = ?2, heard_at = cast(?3 as timestamptz), tries = case when ?2 = 'NO_POLICY' then 0 else tries end
             where id = cast(?1 as uuid) and state = 'CHECKING'
            """;
    /** ?2 now, ?3 the last moment at which one that is worked on must have been heard of. */
    static final String GO_ON = """
            update import_run set stopped = null, heard_at = cast(?2 as timestamptz)
             where id = cast(?1 as uuid) and state in ('CHECKING', 'RUNNING') and (stopped is not null or heard_at < cast(?3 as timestamptz))
            """;
    /** ?1 now, ?2 before when it came. */
    static final String UNCHECKED = """
            update import_run set state = 'DISCARDED', ended_at = cast(?1 as timestamptz), version = version + 1
             where state = 'CHECKING' and uploaded_at < cast(?2 as timestamptz)
            """;
    static final String CONFIRM = """
            update import_run set confirmed_by = cast(?2 as uuid), confirmed_at = cast(?3 as timestamptz) where id = cast(?1 as uuid)
            """;
    static final String ONE_AT_A_TIME = "select id from organisation where id = cast(?1 as uuid) for no key update";
    /** ?1 the last moment at which one that is worked on must have been heard of, ?2 how often a check is begun. */
    static final String SILENT = """
            select id from import_run where state in ('CHECKING', 'RUNNING') and tries < ?2 and heard_at < cast(?1 as timestamptz) order by heard_at
            """;
    static final String FORGET = """
            delete from import_row x using import_run r
             where r.id = x.run_id and r.uploaded_at < cast(?1 as timestamptz) and r.state in ('CHECKED', 'WAITS', 'DONE', 'DISCARDED')
            """;
    /** ?1 organisation, ?2 service or null for all, ?3 the one who is not asked. */
    static final String OTHER_MANAGERS = """
            select a.id from account a join practitioner p on p.id = a.practitioner_id join team t on t.id = p.team_id join service s on s.id = t.service_id
             where s.organisation_id = cast(?1 as uuid) and (cast(?2 as uuid) is null or s.id = cast(?2 as uuid)) and a.id <> cast(?3 as uuid)
               and a.disabled_at is null and exists (select from account_role o where o.account_id = a.id and o.role = 'MANAGER')
            """;

    private ImportSql() {
    }
}
