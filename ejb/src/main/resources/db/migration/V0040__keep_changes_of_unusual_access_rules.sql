-- Who changed when a look counts as unusual, and why; a rule is as its latest change says.
create table unusual_access_rule_change (
    id         uuid primary key,
    rule_code  policy_code not null references unusual_access_rule,
    threshold  int not null check (threshold between 1 and 10000),
    active     boolean not null,
    changed_by uuid not null references account,
    changed_at timestamptz not null,
    note       text not null check (note = btrim(note) and length(note) between 1 and 500)
);
create index unusual_access_rule_change_of on unusual_access_rule_change (rule_code, changed_at desc);
revoke update, delete, truncate on unusual_access_rule_change from patchwork_app;
