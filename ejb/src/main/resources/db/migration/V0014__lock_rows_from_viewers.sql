-- The second lock. What a page shows of involvements is read in the role patchwork_viewer, to which the database gives out only
-- those that the access record of this very look says were shown. Without record, without decision, without look: no row.
do $$
begin
    if not exists (select from pg_roles where rolname = 'patchwork_viewer') then
        raise exception 'the role patchwork_viewer is missing' using hint = 'Run roles.sql again before the new version starts.';
    end if;
end
$$;

-- The involvements that the looks in patchwork.looks say were shown in full or limited. A look counts in the transaction alone that
-- recorded it: another's, or one left over in a pooled connection, shows nothing.
create function shown_involvements() returns setof uuid
    language sql stable security definer set search_path = pg_catalog, public
    as $$
    select cast(split_part(entry, ':', 1) as uuid)
      from access_record r
     cross join unnest(string_to_array(r.decisions, ';')) as entry
     where r.id = any (cast(nullif(current_setting('patchwork.looks', true), '') as uuid[]))
       and r.xmin = cast(pg_current_xact_id_if_assigned() as xid)
       and r.gate = 'OPEN'
       and split_part(entry, ':', 3) in ('FULL', 'LIMITED')
    $$;
revoke execute on function shown_involvements() from public;
grant execute on function shown_involvements() to patchwork_viewer;

alter table involvement enable row level security;
alter table contact enable row level security;

-- The application's procedures begin, end and decide about every involvement.
create policy procedures on involvement to patchwork_app using (true) with check (true);
create policy procedures on contact to patchwork_app using (true) with check (true);

create policy shown on involvement for select to patchwork_viewer using (id in (select shown_involvements()));
create policy shown on contact for select to patchwork_viewer using (involvement_id in (select shown_involvements()));

grant usage on schema public to patchwork_viewer;
grant select on involvement, contact, team, service, organisation to patchwork_viewer;
grant select (id, given_name, family_name, phone, safe_phone, email, working_days, cover_id, away_from, away_to)
    on practitioner to patchwork_viewer;
