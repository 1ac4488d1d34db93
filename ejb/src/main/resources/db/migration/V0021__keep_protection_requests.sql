-- What protects a record is what people asked for. Several may ask; the strongest standing request is the record's protection,
-- and it falls only when nobody asks any more. Added to and ended, never rewritten or deleted.
create table record_protection_request (
    id           uuid primary key,
    child_id     uuid not null references child,
    kind         text not null check (kind in ('LOCATION', 'SHIELDED', 'ADOPTION_SEALED', 'PROTECTED_PERSON')),
    reason_code  policy_code not null,
    asked_by     uuid references account,
    asked_at     timestamptz not null,
    agreed_by    uuid references account,
    confirmed_by uuid references account,
    in_force_at  timestamptz,
    refused_by   uuid references account,
    refused_at   timestamptz,
    review_on    date not null,
    reviewed_by  uuid references account,
    reviewed_at  timestamptz,
    end_asked_by uuid references account,
    end_asked_at timestamptz,
    end_reason   policy_code,
    ended_by     uuid references account,
    ended_at     timestamptz,
    version      int  not null default 0,
    constraint protection_was_asked_for_by_somebody check ((asked_by is null) = (reason_code = 'TAKEN_OVER')),
    constraint protection_begins_at_once check (kind not in ('LOCATION', 'SHIELDED') or in_force_at is not null),
    constraint vanishing_takes_two_officers check (kind in ('LOCATION', 'SHIELDED') or in_force_at is null or asked_by is null
        or agreed_by is not null and confirmed_by is not null),
    constraint vanishing_is_confirmed_by_another check (agreed_by <> confirmed_by and asked_by <> confirmed_by),
    constraint protection_loosens_by_two check (ended_at is null or kind = 'LOCATION'
        or end_asked_by is not null and end_asked_by <> ended_by),
    constraint protection_ends_after_it_began check (ended_at is null or in_force_at is not null and ended_at >= in_force_at),
    check (num_nonnulls(refused_by, refused_at) in (0, 2)),
    check (refused_at is null or in_force_at is null),
    check (num_nonnulls(reviewed_by, reviewed_at) in (0, 2)),
    check (num_nonnulls(end_asked_by, end_asked_at, end_reason) in (0, 3)),
    check (num_nonnulls(ended_by, ended_at) in (0, 2))
);
comment on column record_protection_request.asked_by is 'Null for protection that stood before requests were kept.';
comment on column record_protection_request.in_force_at is 'Null while officers have not decided.';
comment on column record_protection_request.review_on is 'To be looked at again by this day; nothing ends by itself when nobody does.';
create index record_protection_request_child on record_protection_request (child_id);
create index record_protection_request_review on record_protection_request (review_on) where in_force_at is not null and ended_at is null;
create index record_protection_request_asker on record_protection_request (asked_by) where ended_at is null and refused_at is null;
create unique index record_protection_request_once on record_protection_request (child_id, kind, asked_by)
    where ended_at is null and refused_at is null;

create function protection_strength(kind text) returns int language sql immutable as $$
    select array_position(array['NONE', 'LOCATION', 'SHIELDED', 'ADOPTION_SEALED', 'PROTECTED_PERSON'], kind)
$$;

-- The strongest of what is asked for now.
create function protection_asked_for(child uuid) returns text language sql stable security definer set search_path = public as $$
    select coalesce((select r.kind from record_protection_request r
                      where r.child_id = $1 and r.in_force_at is not null and r.ended_at is null
                      order by protection_strength(r.kind) desc limit 1), 'NONE')
$$;

create function record_protection_guard() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null or old.refused_at is not null
            or (new.id, new.child_id, new.kind, new.reason_code, new.asked_by, new.asked_at)
               is distinct from (old.id, old.child_id, old.kind, old.reason_code, old.asked_by, old.asked_at)
            or old.in_force_at is not null and (new.in_force_at, new.agreed_by, new.confirmed_by)
               is distinct from (old.in_force_at, old.agreed_by, old.confirmed_by)
            or new.review_on < old.review_on then
        raise exception 'what was asked for, and ended, is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger record_protection_guard before update on record_protection_request
    for each row execute function record_protection_guard();

-- One after another for each child: of two who end at the same moment the second sees what the first did.
create function record_protection_keep() returns trigger language plpgsql security definer set search_path = public as $$
declare
    about uuid := case when tg_op = 'DELETE' then old.child_id else new.child_id end;
begin
    perform from child where id = about for no key update;
    update child set record_protection = protection_asked_for(about), version = version + 1
     where id = about and record_protection <> protection_asked_for(about);
    return null;
end $$;
create trigger record_protection_keep after insert or update or delete on record_protection_request
    for each row execute function record_protection_keep();

-- The record says what the requests say: stronger becomes a request of its own, weaker is refused.
create function child_protection_asked_for() returns trigger language plpgsql security definer set search_path = public as $$
declare
    asked text := protection_asked_for(new.id);
begin
    if protection_strength(new.record_protection) < protection_strength(asked) then
        raise exception 'a record is not less protected than somebody asks' using errcode = 'restrict_violation';
    end if;
    if protection_strength(new.record_protection) > protection_strength(asked) then
        insert into record_protection_request (id, child_id, kind, reason_code, asked_at, in_force_at, review_on)
        values (gen_random_uuid(), new.id, new.record_protection, 'TAKEN_OVER', now(), now(), current_date + 28);
    end if;
    return null;
end $$;

insert into record_protection_request (id, child_id, kind, reason_code, asked_at, in_force_at, review_on)
select gen_random_uuid(), id, record_protection, 'TAKEN_OVER', now(), now(), current_date + 28
  from child where record_protection <> 'NONE';

create trigger child_protection_taken_over after insert on child
    for each row when (new.record_protection <> 'NONE') execute function child_protection_asked_for();
create trigger child_protection_asked_for after update of record_protection on child
    for each row when (old.record_protection <> new.record_protection) execute function child_protection_asked_for();

-- Who put somebody on a record's list or away from it, and who took that back. Only the end is written later.
alter table allow_list_entry add column granted_by uuid references account, add column ended_by uuid references account;
alter table conflict add column declared_by uuid references account, add column ended_by uuid references account;
create index allow_list_entry_child on allow_list_entry (child_id);
create index conflict_child on conflict (child_id);
create unique index conflict_once on conflict (practitioner_id, child_id, kind) where ended_on is null;

revoke update, delete, truncate on record_protection_request, allow_list_entry, conflict from patchwork_app;
grant update (agreed_by, confirmed_by, in_force_at, refused_by, refused_at, review_on, reviewed_by, reviewed_at, end_asked_by,
              end_asked_at, end_reason, ended_by, ended_at, version) on record_protection_request to patchwork_app;
grant update (ends_on, ended_by, version) on allow_list_entry to patchwork_app;
grant update (ended_on, ended_by, version) on conflict to patchwork_app;
