-- A file is read, checked and tried after it has come in. Until then it is kept as it came, and no longer: whatever ends the check, the file
-- goes in the same transaction.
alter table import_run
    drop constraint import_run_state_check,
    add constraint import_run_state_check check (state in ('CHECKING', 'CHECKED', 'WAITS', 'RUNNING', 'DONE', 'DISCARDED')),
    add column stopped text check (stopped in ('NO_POLICY', 'NOT_AUTHORISED', 'FAILED')),
    add column tries int not null default 0 check (tries >= 0),
    add constraint import_run_only_a_check_stops check (stopped is null or state in ('CHECKING', 'DISCARDED'));
comment on column import_run.stopped is 'Why the check does not go on.';
comment on column import_run.tries is 'How often the check was begun; after a few it goes on by hand only.';
comment on column import_run.next_line is 'Rows before this line are checked, and afterwards done; it moves in the same transaction as what they change.';
drop index import_run_going;
create index import_run_going on import_run (heard_at) where state in ('CHECKING', 'RUNNING');
create unique index import_run_same_file on import_run (started_by, service_id, kind, whole_list, content_hash) where state = 'CHECKING';

create table import_file (
    run_id uuid primary key references import_run on delete cascade,
    name   text  not null,
    bytes  bytea not null
);
-- Most files are packed already, and are read once.
alter table import_file alter column bytes set storage external;
revoke update, truncate on import_file from patchwork_app;

create function import_file_goes() returns trigger language plpgsql as $$
begin
    delete from import_file where run_id = new.id;
    return null;
end $$;
create trigger import_file_goes after update of state on import_run for each row
    when (old.state = 'CHECKING' and new.state <> 'CHECKING') execute function import_file_goes();
