-- Organisations, the services they give, the teams that give them, and the people in the teams.
-- Service and role codes are the codes of the sharing policy's own tables, which officers extend
-- without a migration: the database keeps their form, the policy their meaning.
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create domain policy_code as text check (value ~ '^[A-Z][A-Z0-9_]{1,39}$');

create table organisation (
    id             uuid primary key,
    name           text not null unique check (name = btrim(name) and name <> ''),
    agency_kind    policy_code not null,
    phone          text,
    email          text,
    address        text,
    agreement_from date,
    agreement_to   date check (agreement_to >= agreement_from),
    version        int  not null default 0
);
comment on column organisation.agreement_to is 'Last day of the sharing agreement; outside it the agency''s people see no child.';

create table service (
    id                 uuid primary key,
    organisation_id    uuid not null references organisation,
    service_code       policy_code not null,
    name               text not null,
    description        text,
    how_to_refer       text,
    version            int  not null default 0,
    unique (organisation_id, name)
);

create table team (
    id         uuid primary key,
    service_id uuid not null references service,
    name       text not null,
    base       text,
    area       text,
    phone      text,
    email      text,
    version    int  not null default 0,
    unique (service_id, name)
);

create table practitioner (
    id                   uuid primary key,
    team_id              uuid not null references team,
    given_name           text not null,
    family_name          text not null,
    role_code            policy_code not null,
    phone                text,
    safe_phone           text,
    email                text,
    working_days         text check (working_days ~ '^[M-][T-][W-][T-][F-][S-][S-]$'),
    manager_id           uuid references practitioner check (manager_id <> id),
    cover_id             uuid references practitioner check (cover_id <> id),
    away_from            date,
    away_to              date check (away_to >= away_from),
    training_valid_to    date,
    checks_valid_to      date,
    left_on              date,
    version              int  not null default 0
);
comment on column practitioner.left_on is 'From this day on the practitioner has left.';
comment on column practitioner.safe_phone is 'A number that gives away no organisation or place; shown on LIMITED cards.';
comment on column practitioner.working_days is 'Monday to Sunday, one letter or a dash a day: MTWTF--.';
create index practitioner_team on practitioner (team_id);
create index practitioner_manager on practitioner (manager_id);
create index practitioner_name_search on practitioner using gin ((lower(given_name || ' ' || family_name)) gin_trgm_ops);

create table broker (
    id             uuid primary key,
    name           text not null,
    phone          text not null,
    out_of_hours   text,
    version        int  not null default 0
);
comment on table broker is 'The information broker''s duty desk of this authority; one row.';
create unique index broker_only_one on broker ((true));
