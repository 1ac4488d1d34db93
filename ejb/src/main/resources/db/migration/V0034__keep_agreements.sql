-- The sharing agreements of agencies, each as it was recorded; the last one recorded is in force, and stands at the organisation.
create table agreement (
    id              uuid primary key,
    organisation_id uuid not null references organisation,
    from_date       date not null,
    to_date         date check (to_date >= from_date),
    recorded_at     timestamptz not null,
    recorded_by     uuid not null references account,
    replaces        uuid references agreement check (replaces <> id)
);
comment on table agreement is 'Added to, never changed; organisation.agreement_from and agreement_to hold the last one''s dates.';
create unique index agreement_replaced_once on agreement (replaces) where replaces is not null;
create index agreement_organisation on agreement (organisation_id, recorded_at desc);
revoke update, delete, truncate on agreement from patchwork_app;
