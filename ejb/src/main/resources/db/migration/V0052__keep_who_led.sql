-- Who led, from when to when: kept by the database, whichever way the lead is taken up, laid down or lost. Of whoever leads already nobody
-- knows since when.
create table lead_period (
    id             uuid primary key,
    involvement_id uuid not null references involvement on delete cascade,
    from_date      date,
    to_date        date check (to_date >= from_date)
);
comment on column lead_period.from_date is 'Null: led before this was kept.';
comment on column lead_period.to_date is 'The last day; null while it goes on.';
create unique index lead_period_goes_on on lead_period (involvement_id) where to_date is null;
create index lead_period_involvement on lead_period (involvement_id);

insert into lead_period (id, involvement_id) select gen_random_uuid(), id from involvement where lead;

-- A lead that is taken up again on the day it was laid down goes on.
create function keep_who_led() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    today date := cast(timezone('Europe/London', now()) as date);
    begun date := today;
begin
    if new.lead then
        if tg_op = 'INSERT' then
            begun := greatest(new.started_on, cast(timezone('Europe/London', new.recorded_at) as date));
        end if;
        update lead_period set to_date = null
         where id = (select id from lead_period where involvement_id = new.id and to_date >= begun order by to_date desc limit 1);
        if not found then
            insert into lead_period (id, involvement_id, from_date) values (gen_random_uuid(), new.id, begun);
        end if;
    else
        update lead_period set to_date = greatest(from_date, least(today, new.ended_on)) where involvement_id = new.id and to_date is null;
    end if;
    return null;
end $$;
create trigger involvement_leads_anew after insert on involvement for each row when (new.lead) execute function keep_who_led();
create trigger involvement_leads after update of lead on involvement for each row when (old.lead <> new.lead) execute function keep_who_led();

revoke insert, update, delete, truncate on lead_period from patchwork_app;

-- Given out by the look's own access record, as contacts are.
alter table lead_period enable row level security;
create policy procedures on lead_period to patchwork_app using (true) with check (true);
create policy shown on lead_period for select to patchwork_viewer using (involvement_id in (select shown_involvements()));
grant select on lead_period to patchwork_viewer;
