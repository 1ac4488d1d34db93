-- Among ten million looks an erasure finds the searches that name a child, and officers what is rare, without reading all of them.
-- Each statement is a transaction of its own, so that nobody's look waits for more than one; all may be run again.

-- The ids that stand in the decisions of a look.
create or replace function access_named(decisions text) returns uuid[] language sql immutable parallel safe as $$
    select array(select cast(found[1] as uuid)
                   from regexp_matches(decisions, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') as found)
$$;
create index if not exists access_record_named on access_record using gin (access_named(decisions)) with (fastupdate = off) where child_id is null;
create index if not exists access_record_act on access_record (action, at, id) where action not in ('VIEW', 'SEARCH', 'NOTIFY');
create index if not exists access_record_rule on access_record (rule_id, at, id) where rule_id <> '-';
create index if not exists access_record_facts on access_record (split_part(decisions, ';', 1));

-- As before, but for where it looks.
create or replace function erase_access_records(of_child uuid, officer uuid, why text, policy text, moment timestamptz) returns uuid
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
                where r.id in (select looked.id from access_record looked where looked.child_id = of_child
                               union all
                               select named.id from access_record named where named.child_id is null and access_named(named.decisions) @> array[of_child])
                order by r.id for update loop
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
