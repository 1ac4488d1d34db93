-- What happens on cases, kept in the transaction in which it happens; who is told is decided afterwards, for each alone. It names the
-- involvement that it is about and nothing of it.
create table case_event (
    id             uuid primary key,
    child_id       uuid not null references child on delete cascade,
    involvement_id uuid references involvement on delete cascade,
    kind           policy_code not null,
    actor_id       uuid references practitioner,
    addressees     uuid[] not null default '{}',
    at             timestamptz not null,
    due_at         timestamptz not null,
    tries          int not null default 0 check (tries >= 0),
    told_at        timestamptz,
    parked_at      timestamptz,
    check (told_at is null or parked_at is null)
);
comment on column case_event.involvement_id is 'Whose work it is about; null when it is about the child as a whole.';
comment on column case_event.actor_id is 'The practitioner who did it, and is not told.';
comment on column case_event.addressees is 'Practitioners to whom it is addressed, when the policy''s table says so: who is to do a task, who asked for it.';
comment on column case_event.due_at is 'From when it is to be told; later after each try that failed.';
comment on column case_event.parked_at is 'When it was given up after too many tries; operations see to it.';
create index case_event_due on case_event (due_at) where told_at is null and parked_at is null;
create index case_event_child on case_event (child_id);
create index case_event_involvement on case_event (involvement_id);
revoke truncate on case_event from patchwork_app;
