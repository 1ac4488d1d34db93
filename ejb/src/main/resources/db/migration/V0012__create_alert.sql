-- Something waits for somebody: an emergency to look at, a decision that is due. Says what kind of thing and where to look,
-- never about whom; one of a kind and occasion for each account, however often it is told.
create table alert (
    id         uuid primary key,
    account_id uuid not null references account,
    kind       policy_code not null,
    about      uuid not null,
    occasion   text not null default '',
    at         timestamptz not null,
    read_at    timestamptz,
    unique (account_id, kind, about, occasion)
);
comment on column alert.about is 'What it is about, by an id that only the page behind it understands.';
comment on column alert.occasion is 'Tells the second reminder of the same thing from the first.';
create index alert_unread on alert (account_id, at desc) where read_at is null;

-- Who answers for sharing what a service holds; the first is asked, and any of them may decide.
create table safeguarding_lead (
    service_id      uuid not null references service,
    practitioner_id uuid not null references practitioner,
    primary key (service_id, practitioner_id)
);
create index safeguarding_lead_practitioner on safeguarding_lead (practitioner_id);
