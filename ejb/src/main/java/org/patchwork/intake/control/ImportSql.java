package org.patchwork.intake.control;

/** What is asked of imports and their rows. */
final class ImportSql {

    static final String BEGIN = """
            insert into import_run (id, organisation_id, service_id, kind, whole_list, file_name, sheet, content_hash, headings, columns, state, rows_all,
                                    rows_faulty, ending, ending_of, last_line, started_by, uploaded_at, heard_at)
            values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, cast(?9 as text[]), cast(?10 as text[]), 'CHECKED',
                    ?11, ?12, ?13, ?14, ?15, cast(?16 as uuid), cast(?17 as timestamptz), cast(?17 as timestamptz))
            """;
    static final String KEEP_ROWS = """
            insert into import_row (run_id, line, cells, faults, change, what, child_id)
            select cast(?1 as uuid), k.line, cast(k.cells as text[]), cast(k.faults as text[]), k.change, k.what, k.child_id
              from unnest(cast(?2 as int[]), cast(?3 as text[]), cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]), cast(?7 as uuid[]))
                   k(line, cells, faults, change, what, child_id)
            """;

    private static final String RUN = """
            select r.id, r.kind, r.whole_list, r.file_name, r.sheet, r.organisation_id, r.service_id, r.state, r.rows_all, r.rows_faulty,
                   r.ending, r.ending_of, r.next_line, r.last_line, r.started_by, r.uploaded_at, r.confirmed_by, r.heard_at, r.ended_at,
                   array_to_string(r.headings, chr(31)) as headings, array_to_string(r.columns, chr(31)) as columns, a.practitioner_id
            """;
    /** ?1 an import. */
    static final String FOR_WORK = RUN + """
              from import_run r join account a on a.id = r.started_by
             where r.id = cast(?1 as uuid) and r.state = 'RUNNING' for update of r skip locked
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
    static final String CONFIRM = """
            update import_run set confirmed_by = cast(?2 as uuid), confirmed_at = cast(?3 as timestamptz) where id = cast(?1 as uuid)
            """;
    static final String ONE_AT_A_TIME = "select id from organisation where id = cast(?1 as uuid) for no key update";
    /** ?1 the last moment at which one that works must have been heard of. */
    static final String SILENT = "select id from import_run where state = 'RUNNING' and heard_at < cast(?1 as timestamptz) order by heard_at";
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
