-- The versions of the sharing policy: drafted by one officer, approved by another, then never changed. The database itself
-- holds that: what is published is bound to the hash of its files, which is computed here again, and to two different people.
create table policy_version (
    id             uuid primary key,
    ordinal        bigint generated always as identity,
    number         int unique check (number > 0),
    title          text not null check (title = btrim(title) and length(title) between 1 and 120),
    state          text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
    based_on       uuid references policy_version,
    folder_hash    text check (folder_hash ~ '^[0-9a-f]{64}$'),
    author_id      uuid not null references account,
    created_at     timestamptz not null,
    changed_by     uuid not null references account,
    changed_at     timestamptz not null,
    content_hash   text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    submitted_by   uuid references account,
    submitted_at   timestamptz,
    submit_note    text,
    approver_id    uuid references account,
    approved_at    timestamptz,
    approved_hash  text,
    tables_hash    text,
    effective_from timestamptz,
    effective_to   timestamptz,
    version        int  not null default 0,
    constraint policy_author_is_not_approver check (author_id <> approver_id),
    constraint policy_submitter_is_not_approver check (submitted_by <> approver_id),
    constraint policy_approval_is_of_this_content check (approved_hash = content_hash),
    constraint policy_ends_after_it_begins check (effective_to > effective_from),
    constraint policy_submitted_in_full check (case when state in ('SUBMITTED', 'PUBLISHED')
        then num_nonnulls(submitted_by, submitted_at, submit_note) = 3
        else num_nonnulls(submitted_by, submitted_at, submit_note) = 0 end),
    constraint policy_published_in_full check (case when state = 'PUBLISHED'
        then num_nonnulls(number, approver_id, approved_at, approved_hash, tables_hash, effective_from) = 6
        else num_nonnulls(number, approver_id, approved_at, approved_hash, tables_hash, effective_from, effective_to) = 0 end)
);
comment on column policy_version.number is 'Published versions are counted 1, 2, 3 in the order of their publishing; drafts have none.';
comment on column policy_version.folder_hash is 'Content hash of the folder that this was taken from; null when it was made in the portal.';
comment on column policy_version.tables_hash is 'What access records name the policy by: the hash of the tables alone, as the engine reads them.';
comment on column policy_version.effective_to is 'In force until just before this moment; null for an open end.';
create index policy_version_in_force on policy_version (effective_from desc, number desc) where state = 'PUBLISHED';
create index policy_version_tables on policy_version (tables_hash) where state = 'PUBLISHED';

create table policy_file (
    version_id uuid  not null references policy_version,
    name       text  not null check (length(name) between 1 and 200),
    content    bytea not null,
    sha256     text  not null constraint policy_file_sha256_is_of_its_content check (sha256 = encode(sha256(content), 'hex')),
    primary key (version_id, name)
);

-- Everybody who ever wrote on a draft; kept by a trigger, so that nobody can leave themselves out.
create table policy_editor (
    version_id uuid not null references policy_version,
    account_id uuid not null references account,
    primary key (version_id, account_id)
);

-- What was done with the policy, by whom, when. Append-only.
create table policy_event (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    account_id   uuid not null references account,
    act          text not null check (act in ('STARTED', 'TAKEN_FROM_FOLDER', 'CHANGED', 'RENAMED', 'SUBMITTED', 'TAKEN_BACK', 'SUBMISSION_VOID',
                     'REJECTED', 'DISCARDED', 'PUBLISHED', 'ROLLBACK_STARTED', 'HIDE_ASKED', 'HIDE_CONFIRMED', 'HIDE_WITHDRAWN',
                     'HIDE_END_ASKED', 'HIDE_ENDED')),
    version_id   uuid references policy_version,
    hide_id      uuid,
    content_hash text,
    note         text check (length(note) <= 2000)
);
create index policy_event_version on policy_event (version_id, id);
revoke update, delete, truncate on policy_event from patchwork_app;

-- How far an officer has read the events.
create table policy_reading (
    account_id uuid primary key references account,
    event_id   bigint not null
);

-- Two officers hide a whole service for a while, without a new version of the policy.
create table service_hide (
    id            uuid primary key,
    service_code  policy_code not null,
    reason        text not null check (reason = btrim(reason) and length(reason) between 1 and 500),
    asked_by      uuid not null references account,
    asked_at      timestamptz not null,
    until         timestamptz not null check (until > asked_at and until <= asked_at + interval '14 days'),
    confirmed_by  uuid references account,
    confirmed_at  timestamptz,
    withdrawn_at  timestamptz,
    end_asked_by  uuid references account,
    end_asked_at  timestamptz,
    end_reason    text check (length(end_reason) between 1 and 500),
    ended_by      uuid references account,
    ended_at      timestamptz,
    version       int not null default 0,
    constraint hide_takes_two_officers check (asked_by <> confirmed_by),
    constraint hide_ends_by_two_officers check (end_asked_by <> ended_by),
    constraint hide_confirmed_within_the_hour check (confirmed_at >= asked_at and confirmed_at < asked_at + interval '1 hour'),
    constraint hide_ended_within_the_hour check (ended_at >= end_asked_at and ended_at < end_asked_at + interval '1 hour'),
    constraint hide_lasts_a_fortnight_at_most check (until <= confirmed_at + interval '14 days'),
    check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2)),
    check (withdrawn_at is null or confirmed_at is null),
    check (num_nonnulls(end_asked_by, end_asked_at, end_reason) in (0, 3)),
    check (end_asked_at is null or confirmed_at is not null),
    check (num_nonnulls(ended_by, ended_at) in (0, 2)),
    check (ended_at is null or end_asked_at is not null)
);
comment on column service_hide.until is 'Just before this moment the service is still hidden; then it shows again by itself.';
create index service_hide_active on service_hide (service_code, until) where confirmed_at is not null and ended_at is null;

-- The hash that the rules engine computes over names and bytes of a version's files.
create function policy_content_hash(of_version uuid) returns text language sql stable as $$
    select encode(sha256(coalesce(string_agg(
               int4send(octet_length(convert_to(name, 'UTF8'))) || convert_to(name, 'UTF8')
               || int4send(octet_length(content)) || content, ''::bytea order by name collate "C"), ''::bytea)), 'hex')
      from policy_file where version_id = of_version
$$;

create function policy_version_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a version of the policy is never deleted' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' or new.changed_by <> new.author_id then
            raise exception 'a version of the policy begins as its author''s draft' using errcode = 'restrict_violation';
        end if;
        return new;
    end if;
    if old.state in ('PUBLISHED', 'DISCARDED') then
        raise exception 'a published or discarded version of the policy is never changed' using errcode = 'restrict_violation';
    end if;
    if new.id <> old.id or new.author_id <> old.author_id or new.created_at <> old.created_at
            or new.based_on is distinct from old.based_on or new.folder_hash is distinct from old.folder_hash then
        raise exception 'where a version of the policy comes from is never changed' using errcode = 'restrict_violation';
    end if;
    if new.content_hash <> old.content_hash and new.state <> 'DRAFT' then
        raise exception 'an edit makes a submission void' using errcode = 'restrict_violation';
    end if;
    if new.state = 'PUBLISHED' and old.state <> 'SUBMITTED' then
        raise exception 'only what was submitted can be published' using errcode = 'restrict_violation';
    end if;
    if new.state in ('SUBMITTED', 'PUBLISHED') and policy_content_hash(new.id) <> new.content_hash then
        raise exception 'the files are not those of the hash' using errcode = 'restrict_violation';
    end if;
    if new.state = 'PUBLISHED' and exists (select 1 from policy_editor e where e.version_id = new.id and e.account_id = new.approver_id) then
        raise exception 'nobody approves what they wrote on' using errcode = 'check_violation', constraint = 'policy_editor_is_not_approver';
    end if;
    return new;
end $$;
create trigger policy_version_guard before insert or update or delete on policy_version
    for each row execute function policy_version_guard();

create function policy_editor_keep() returns trigger language plpgsql security definer set search_path = public as $$
begin
    if tg_op = 'INSERT' or new.content_hash <> old.content_hash or new.changed_by <> old.changed_by or new.changed_at <> old.changed_at or new.title <> old.title then
        insert into policy_editor (version_id, account_id) values (new.id, new.changed_by) on conflict do nothing;
    end if;
    return null;
end $$;
create trigger policy_editor_keep after insert or update on policy_version
    for each row execute function policy_editor_keep();

-- The files of a version change only while it is a draft; whoever publishes at the same moment waits, or makes this wait.
create function policy_file_guard() returns trigger language plpgsql as $$
declare
    standing text;
begin
    select state into standing from policy_version where id = case when tg_op = 'INSERT' then new.version_id else old.version_id end for share;
    if standing <> 'DRAFT' then
        raise exception 'only the files of a draft can be changed' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and new.version_id <> old.version_id then
        raise exception 'a file stays with its version' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger policy_file_guard before insert or update or delete on policy_file
    for each row execute function policy_file_guard();

create function policy_kept() returns trigger language plpgsql as $$
begin
    raise exception 'what was done with the policy stays' using errcode = 'restrict_violation';
end $$;
create trigger policy_version_kept before truncate on policy_version execute function policy_kept();
create trigger policy_file_kept before truncate on policy_file execute function policy_kept();
create trigger policy_editor_kept before update or delete or truncate on policy_editor execute function policy_kept();
create trigger policy_event_kept before update or delete or truncate on policy_event execute function policy_kept();

-- A confirmed hide keeps what was confirmed; it can only be ended, and stays on record.
create function service_hide_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null or old.withdrawn_at is not null
            or (new.id, new.service_code, new.reason, new.asked_by, new.asked_at, new.until)
               is distinct from (old.id, old.service_code, old.reason, old.asked_by, old.asked_at, old.until)
            or old.confirmed_at is not null
               and (new.confirmed_by, new.confirmed_at) is distinct from (old.confirmed_by, old.confirmed_at) then
        raise exception 'what officers asked for and confirmed is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger service_hide_guard before update or delete on service_hide
    for each row execute function service_hide_guard();

revoke delete, truncate on policy_version, service_hide, policy_reading from patchwork_app;
revoke truncate on policy_file from patchwork_app;
revoke insert, update, delete, truncate on policy_editor from patchwork_app;
