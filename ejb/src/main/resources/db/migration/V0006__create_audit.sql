-- Who looked at whose record, when, and what was decided. Append-only for the application's role.
create table access_record (
    id              uuid primary key,
    at              timestamptz not null,
    account_id      uuid not null,
    practitioner_id uuid,
    child_id        uuid,
    action          text not null,
    gate            text not null,
    rule_id         text not null,
    policy_version  text not null,
    decisions       text not null
);
comment on column access_record.decisions is
    'One entry per involvement decided: involvement id, rule id, outcome, digest of the facts; entries parted by a semicolon.';
comment on column access_record.child_id is 'Null for a search, whose decisions name the records matched.';
create index access_record_child on access_record (child_id, at);
create index access_record_account on access_record (account_id, at);

revoke update, delete, truncate on access_record from patchwork_app;
