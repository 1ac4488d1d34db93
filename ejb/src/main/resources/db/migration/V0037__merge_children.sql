-- Two records of one child become one, and can be parted again. Every row that refers to the record that goes is made to refer to the one
-- that stays, whatever table it is in, and each change is kept; what cannot move, because the record that stays has the like, stays where
-- it is. Access records never move: they say what was looked at, and whoever asks about a child asks about all its records.
create table child_merge (
    id        uuid primary key,
    gone_id   uuid not null references child,
    kept_id   uuid not null references child,
    reason    text not null check (reason = btrim(reason) and length(reason) between 1 and 200),
    merged_by uuid not null references account,
    merged_at timestamptz not null,
    undone_by uuid references account,
    undone_at timestamptz check (undone_at >= merged_at),
    check (gone_id <> kept_id),
    check ((undone_by is null) = (undone_at is null))
);
create unique index child_merge_gone on child_merge (gone_id) where undone_at is null;
create index child_merge_kept on child_merge (kept_id) where undone_at is null;
create index child_merge_at on child_merge (merged_at desc);

create table child_merge_row (
    merge_id    uuid not null references child_merge,
    ordinal     int  not null,
    table_name  text not null,
    column_name text not null,
    row_id      uuid not null,
    was         text,
    became      text,
    primary key (merge_id, ordinal)
);
comment on column child_merge_row.became is 'The same as it was: the row could not move, and was left where it is.';
revoke insert, update, delete, truncate on child_merge, child_merge_row from patchwork_app;

-- The record to which an id leads now: itself, unless it was merged into another.
create function leads_to(child uuid) returns uuid language sql stable parallel safe as $$
    with recursive way as (
        select $1 as id, 0 as steps
        union all
        select m.kept_id, way.steps + 1 from way join public.child_merge m on m.gone_id = way.id and m.undone_at is null)
    select id from way order by steps desc limit 1
$$;

-- All ids under which a child was ever looked at: its own, and those of records merged into it.
create function records_of(child uuid) returns setof uuid language sql stable parallel safe as $$
    with recursive way as (
        select $1 as id
        union
        select m.gone_id from way join public.child_merge m on m.kept_id = way.id and m.undone_at is null)
    select id from way
$$;

-- Guards (triggers before an update of a row) let a row move with its child, when nothing else in it changes and the merge, or its
-- undoing, is of this very transaction. A guard of a later table asks this in its WHEN as well.
create function moves_with_its_child(old jsonb, new jsonb) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, public as $$
begin
    return old -> 'child_id' is distinct from new -> 'child_id' and exists (
        select from child_merge m
         where m.xmin = cast(pg_current_xact_id_if_assigned() as xid)
           and replace(old::text, m.gone_id::text, m.kept_id::text) = replace(new::text, m.gone_id::text, m.kept_id::text));
end $$;
-- Everything outside this migration that refers to a child or, since a child is a person, to a person.
create function refers_to_children() returns table (table_name text, column_name text) language sql stable as $$
    select c.conrelid::regclass::text, a.attname::text
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid in ('public.child'::regclass, 'public.person'::regclass)
       and c.conrelid not in ('public.child'::regclass, 'public.child_name'::regclass, 'public.duplicate_pair'::regclass, 'public.child_merge'::regclass)
     order by 1, 2
$$;

do $$
declare
    guard record;
begin
    for guard in select t.tgname, c.relname, f.proname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc f on f.oid = t.tgfoid
                  where not t.tgisinternal and t.tgtype = 19 and t.tgqual is null and cast(t.tgattr as text) = ''
                    and exists (select from refers_to_children() r where r.table_name = c.relname and r.column_name = 'child_id') loop
        execute format('drop trigger %I on %I', guard.tgname, guard.relname);
        execute format('create trigger %I before update on %I for each row when (not moves_with_its_child(to_jsonb(old), to_jsonb(new))) execute function %I()',
            guard.tgname, guard.relname, guard.proname);
    end loop;
end $$;

-- The words of a record that was merged into another lead to that one.
create or replace function keep_child_names(children uuid[]) returns void language sql security definer set search_path = pg_catalog, public as $$
    insert into child_name as kept (child_id, words, born)
    select c.id, case when exists (select from child_merge m where m.kept_id = c.id and m.undone_at is null)
                      then (select array_agg(distinct word) from records_of(c.id) r (id) join person q on q.id = r.id
                             cross join lateral unnest(name_words(q.given_name, q.family_name, q.known_as)) word)
                      else name_words(p.given_name, p.family_name, p.known_as) end,
           coalesce(p.date_of_birth, p.expected_on)
      from child c join person p on p.id = c.id
     where c.id = any (children) and not exists (select from child_merge m where m.gone_id = c.id and m.undone_at is null)
    on conflict (child_id) do update set words = excluded.words, born = excluded.born;
    delete from child_word w using child_name n
     where w.child_id = any (children) and n.child_id = w.child_id
       and (w.word <> all (n.words) or (w.born, w.line) is distinct from (n.born, ' ' || array_to_string(n.words, ' ')));
    insert into child_word (word, child_id, born, line)
    select unnest(n.words), n.child_id, n.born, ' ' || array_to_string(n.words, ' ') from child_name n where n.child_id = any (children)
    on conflict do nothing;
    insert into name_word (word, sounds)
    select word, name_sounds(word)
      from (select distinct unnest(words) as word from child_name where child_id = any (children)) words
     where not exists (select from name_word w where w.word = words.word)
     order by word
    on conflict do nothing;
$$;

create function steward_only(officer uuid) returns void language plpgsql stable set search_path = pg_catalog, public as $$
begin
    if not exists (select from account_role r join account a on a.id = r.account_id
                    where a.id = officer and a.disabled_at is null and r.role = 'INFORMATION_GOVERNANCE') then
        raise exception 'only an information-governance officer merges and parts' using errcode = 'insufficient_privilege';
    end if;
end $$;

-- Why the two may not become one as they are; null when they may. Whatever is refused here would show more, or lose something.
create function merge_hindrance(gone uuid, kept uuid) returns text language sql stable set search_path = pg_catalog, public as $$
    select case
        when exists (select from child_merge m where m.undone_at is null and m.gone_id in (gone, kept)) then 'ALREADY_MERGED'
        when (select died_on from person where id = gone) is not null and (select died_on from person where id = kept) is null then 'DEATH_ON_THE_OTHER'
        when exists (select from plan_status g join plan_status k on k.child_id = kept and k.plan <> g.plan
                        and daterange(k.from_date, k.to_date, '[]') && daterange(g.from_date, g.to_date, '[]')
                      where g.child_id = gone) then 'PLANS_DIFFER'
        when exists (select from involvement g join involvement k on k.child_id = kept and k.practitioner_id = g.practitioner_id and k.subject = g.subject
                        and daterange(k.started_on, k.ended_on, '[]') && daterange(g.started_on, g.ended_on, '[]')
                      where g.child_id = gone and g.recorded_in_error_at is null and k.recorded_in_error_at is null
                        and (g.practitioner_mark > k.practitioner_mark or g.disputed_at is not null
                             or g.raised_sensitivity is not null and g.raised_sensitivity is distinct from k.raised_sensitivity
                             or exists (select from objection o where o.involvement_id = g.id and o.state <> 'REJECTED'))) then 'RESTRICTED_ON_THE_OTHER'
        end
$$;

create function merge_children(gone uuid, kept uuid, officer uuid, why text, moment timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    merge  uuid := gen_random_uuid();
    number int := 0;
    one    record;
    this   uuid;
    moved  boolean;
    hindrance text;
begin
    perform steward_only(officer);
    perform from child where id in (gone, kept) order by id for update;
    if (select count(*) from child where id in (gone, kept)) <> 2 then
        raise exception 'NO_SUCH_RECORD' using errcode = 'PW001';
    end if;
    hindrance := merge_hindrance(gone, kept);
    if hindrance is not null then
        raise exception '%', hindrance using errcode = 'PW001';
    end if;
    insert into child_merge (id, gone_id, kept_id, reason, merged_by, merged_at) values (merge, gone, kept, btrim(why), officer, moment);

    -- One leads at a time: who leads on the record that stays.
    for this in select g.id from involvement g where g.child_id = gone and g.lead
                   and exists (select from involvement k where k.child_id = kept and k.lead) loop
        update involvement set lead = false where id = this;
        number := number + 1;
        insert into child_merge_row values (merge, number, 'involvement', 'lead', this, 'true', 'false');
    end loop;

    for one in select * from refers_to_children() loop
        for this in execute format('select id from %s where %I = $1 order by id', one.table_name, one.column_name) using gone loop
            moved := true;
            begin
                execute format('update %s set %I = $1 where id = $2', one.table_name, one.column_name) using kept, this;
            exception when unique_violation or exclusion_violation or check_violation then
                moved := false;
            end;
            number := number + 1;
            insert into child_merge_row values (merge, number, one.table_name, one.column_name, this, gone, case when moved then kept else gone end);
        end loop;
    end loop;

    delete from child_name where child_id = gone;
    perform keep_child_names(array[kept]);
    return merge;
end $$;

create function part_children(of_merge uuid, officer uuid, moment timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    merge  child_merge;
    one    child_merge_row;
begin
    perform steward_only(officer);
    select * into merge from child_merge where id = of_merge and undone_at is null for update;
    if not found then
        raise exception 'NO_SUCH_MERGE' using errcode = 'PW001';
    end if;
    perform from child where id in (merge.gone_id, merge.kept_id) order by id for update;
    if exists (select from child_merge m where m.undone_at is null and (m.gone_id = merge.kept_id or m.kept_id = merge.kept_id and m.merged_at > merge.merged_at)) then
        raise exception 'MERGED_FURTHER' using errcode = 'PW001';
    end if;
    update child_merge set undone_by = officer, undone_at = moment where id = of_merge;
    for one in select * from child_merge_row r where r.merge_id = of_merge and r.was <> r.became order by ordinal desc loop
        begin
            execute format('update %s set %I = cast($1 as %s) where id = $2 and %I = cast($3 as %s)', one.table_name, one.column_name,
                case one.column_name when 'lead' then 'boolean' else 'uuid' end, one.column_name,
                case one.column_name when 'lead' then 'boolean' else 'uuid' end) using one.was, one.row_id, one.became;
        exception when unique_violation or exclusion_violation or check_violation then
            if one.column_name <> 'lead' then
                raise exception 'CANNOT_PART' using errcode = 'PW001';
            end if;
        end;
    end loop;

    -- The record that stayed is as protected as its own requests ask; what was asked for since, and who was kept away, holds for both.
    update child set record_protection = protection_asked_for(merge.kept_id)
     where id = merge.kept_id and record_protection <> protection_asked_for(merge.kept_id);
    update child set record_protection = asked.kind
      from (select r.kind from record_protection_request r
             where r.child_id = merge.kept_id and r.in_force_at > merge.merged_at and r.ended_at is null
             order by protection_strength(r.kind) desc limit 1) asked
     where id = merge.gone_id and protection_strength(asked.kind) > protection_strength(record_protection);
    insert into conflict (id, practitioner_id, child_id, kind, declared_on, declared_by)
    select gen_random_uuid(), k.practitioner_id, merge.gone_id, k.kind, k.declared_on, k.declared_by
      from conflict k
     where k.child_id = merge.kept_id and k.ended_on is null and k.declared_on > cast(timezone('Europe/London', merge.merged_at) as date)
    on conflict do nothing;

    perform keep_child_names(array[merge.kept_id, merge.gone_id]);
end $$;

revoke execute on function merge_children(uuid, uuid, uuid, text, timestamptz), part_children(uuid, uuid, timestamptz),
    keep_child_names(uuid[]), moves_with_its_child(jsonb, jsonb) from public;
grant execute on function merge_children(uuid, uuid, uuid, text, timestamptz), part_children(uuid, uuid, timestamptz) to patchwork_app;
grant execute on function moves_with_its_child(jsonb, jsonb) to patchwork_app;
