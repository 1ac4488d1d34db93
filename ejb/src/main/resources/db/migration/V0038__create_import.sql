-- Files that managers bring in: what was read of each row, what it would change, and how far the work has come. The rows go after a while.
create table import_run (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    service_id      uuid not null references service,
    kind            text not null check (kind in ('CHILDREN', 'PRACTITIONERS', 'INVOLVEMENTS')),
    whole_list      boolean not null,
    file_name       text not null check (length(file_name) <= 200),
    sheet           text not null,
    content_hash    text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    headings        text[] not null,
    columns         text[] not null,
    state           text not null check (state in ('CHECKED', 'WAITS', 'RUNNING', 'DONE', 'DISCARDED')),
    rows_all        int not null check (rows_all >= 0),
    rows_faulty     int not null check (rows_faulty between 0 and rows_all),
    ending          int not null check (ending >= 0),
    ending_of       int not null check (ending_of >= 0),
    last_line       int not null check (last_line >= rows_all),
    next_line       int not null default 1,
    started_by      uuid not null references account,
    uploaded_at     timestamptz not null,
    confirmed_by    uuid references account check (confirmed_by <> started_by),
    confirmed_at    timestamptz check (confirmed_at >= uploaded_at),
    heard_at        timestamptz not null,
    ended_at        timestamptz check (ended_at >= uploaded_at),
    version         int not null default 0,
    check (not whole_list or kind = 'PRACTITIONERS'),
    check ((confirmed_by is null) = (confirmed_at is null))
);
comment on column import_run.whole_list is 'Whoever of the organisation is not in the file has left.';
comment on column import_run.columns is 'Which column of the kind each column of the file is; empty for one that is passed over.';
comment on column import_run.ending is 'How many leave or end by it, of how many; above a share another manager must agree.';
comment on column import_run.next_line is 'Rows before this line are done; it moves in the same transaction as what they change.';
create index import_run_organisation on import_run (organisation_id, uploaded_at desc);
create index import_run_going on import_run (heard_at) where state = 'RUNNING';

create table import_row (
    id      uuid not null default gen_random_uuid(),
    run_id  uuid not null references import_run,
    line    int  not null check (line >= 1),
    cells   text[] not null,
    faults  text[],
    change  text check (change in ('NEW', 'CHANGED', 'UNCHANGED', 'ENDED')),
    what    text,
    child_id uuid references child,
    primary key (run_id, line),
    check ((faults is null) <> (change is null))
);
comment on column import_row.what is 'Which columns change, by name.';
comment on column import_row.child_id is 'The child that the row was matched with, behind the gate, when the import was checked or started.';
create index import_row_faulty on import_row (run_id, line) where faults is not null;
create index import_row_child on import_row (child_id) where child_id is not null;
create index import_row_ending on import_row (run_id, line) where change = 'ENDED';
