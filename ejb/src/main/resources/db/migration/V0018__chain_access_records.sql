-- The access records of one account are a stream: numbered without gaps, each with a hash over the one before it. The database does
-- it, so that the application cannot leave it out, and exported heads show what even a superuser deleted, edited, put in or moved.
create table access_stream (
    stream uuid   primary key,
    number bigint not null check (number >= 0),
    hash   bytea  not null check (length(hash) = 32)
);
comment on table access_stream is 'The last record of each stream; a stream is an account. Written by access_record_chain alone.';

alter table access_record
    add column number bigint, add column salt uuid, add column sealed bytea, add column previous bytea, add column hash bytea;
comment on column access_record.sealed is 'Salted digest of what can be erased: child, decisions, reason. It stays when they go.';
comment on column access_record.hash is 'SHA-256 over the hash before it, the number and the digest of everything else; org.patchwork.audit.control.Chain has the text.';

-- Of which records what was erased by which erasure; an erasure is an access record itself, whose decisions sum these lines up.
create table access_erased (
    ordinal     bigint generated always as identity primary key,
    erasure_id  uuid  not null,
    record_id   uuid  not null,
    left_digest bytea not null,
    unique (erasure_id, record_id)
);
comment on column access_erased.left_digest is 'Salted digest of what was left of it.';
create index access_erased_record on access_erased (record_id, ordinal);

-- One column of the text that is hashed: its length in bytes, a colon, itself; a dash where there is nothing.
create function access_part(part text) returns text language sql immutable parallel safe as $$
    select coalesce(octet_length(part) || ':' || part, '-')
$$;

create function access_seal(salt uuid, child_id uuid, decisions text, reason text) returns bytea language sql immutable parallel safe as $$
    select sha256(convert_to(access_part(salt::text) || access_part(child_id::text) || access_part(decisions) || access_part(reason), 'UTF8'))
$$;

create function access_record_chain() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    head access_stream;
begin
    select * into head from access_stream where stream = new.account_id for update;
    if not found then
        insert into access_stream values (new.account_id, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
        select * into strict head from access_stream where stream = new.account_id for update;
    end if;
    new.number := head.number + 1;
    new.previous := head.hash;
    new.salt := gen_random_uuid();
    new.sealed := access_seal(new.salt, new.child_id, new.decisions, new.reason);
    new.hash := sha256(new.previous || convert_to(access_part(new.number::text), 'UTF8') || sha256(convert_to(
        access_part(new.id::text) || access_part(cast(extract(epoch from new.at) * 1000000 as bigint)::text)
        || access_part(new.account_id::text) || access_part(new.practitioner_id::text) || access_part(new.action)
        || access_part(new.gate) || access_part(new.rule_id) || access_part(new.policy_version)
        || access_part(encode(new.sealed, 'hex')), 'UTF8')));
    update access_stream set number = new.number, hash = new.hash where stream = new.account_id;
    return new;
end $$;

-- What was recorded before this is chained in the order of its time.
create trigger access_record_chain before update on access_record for each row execute function access_record_chain();
do $$
declare
    record_id uuid;
begin
    for record_id in select id from access_record order by account_id, at, id loop
        update access_record set number = 0 where id = record_id;
    end loop;
end $$;
drop trigger access_record_chain on access_record;
create trigger access_record_chain before insert on access_record for each row execute function access_record_chain();

alter table access_record
    alter column number set not null, alter column salt set not null, alter column sealed set not null,
    alter column previous set not null, alter column hash set not null,
    add constraint access_record_place unique (account_id, number);

-- Nobody deletes a record, and only what can be erased ever changes.
create function access_record_kept() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' or (new.id, new.at, new.account_id, new.practitioner_id, new.action, new.gate, new.rule_id, new.policy_version,
                             new.number, new.sealed, new.previous, new.hash)
            is distinct from (old.id, old.at, old.account_id, old.practitioner_id, old.action, old.gate, old.rule_id, old.policy_version,
                              old.number, old.sealed, old.previous, old.hash) then
        raise exception 'an access record stays' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger access_record_kept before update or delete on access_record for each row execute function access_record_kept();
create trigger access_record_kept_whole before truncate on access_record execute function access_record_kept();

-- Takes a child out of all access records: who looked, when and by which rule stays, the child, what was decided about whom and why
-- an officer looked goes. Gives the id of the access record that says so. For IG officers, who say why.
create function erase_access_records(of_child uuid, officer uuid, why text, policy text, moment timestamptz) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    erasure uuid := gen_random_uuid();
    one access_record;
    fresh uuid;
    sums text;
begin
    if not exists (select from account_role r join account a on a.id = r.account_id
                    where a.id = officer and a.disabled_at is null and r.role = 'INFORMATION_GOVERNANCE') then
        raise exception 'only an information-governance officer erases' using errcode = 'insufficient_privilege';
    end if;
    for one in select * from access_record r
                where r.child_id = of_child or r.child_id is null and r.decisions like '%' || of_child || '%' order by r.id for update loop
        fresh := gen_random_uuid();
        if one.child_id is not null then
            one.decisions := '';
            one.reason := null;
        end if;
        one.decisions := replace(one.decisions, of_child::text, 'erased');
        update access_record set child_id = null, decisions = one.decisions, reason = one.reason, salt = fresh where id = one.id;
        insert into access_erased (erasure_id, record_id, left_digest)
        values (erasure, one.id, access_seal(fresh, null, one.decisions, one.reason));
    end loop;
    select 'erased:' || count(*) || ':' || encode(sha256(convert_to(coalesce(string_agg(
               record_id || ' ' || encode(left_digest, 'hex'), E'\n' order by record_id), ''), 'UTF8')), 'hex')
      into sums from access_erased where erasure_id = erasure;
    insert into access_record (id, at, account_id, action, gate, rule_id, policy_version, decisions, reason)
    values (erasure, moment, officer, 'ERASE', 'NA', '-', policy, sums, btrim(why));
    return erasure;
end $$;

create index access_record_at on access_record (at, id);
drop index access_record_child;
create index access_record_child on access_record (child_id, at, id) where child_id is not null;
drop index access_record_account;
create index access_record_account on access_record (account_id, at, id);

revoke execute on function erase_access_records(uuid, uuid, text, text, timestamptz) from public;
grant execute on function erase_access_records(uuid, uuid, text, text, timestamptz) to patchwork_app;
revoke execute on function access_record_chain() from public;
revoke insert, update, delete, truncate on access_stream, access_erased from patchwork_app;
