-- Who was named in a plan's core group, and no longer: who is today says the involvement itself.
create table core_group_entry (
    id             uuid primary key,
    plan_status_id uuid not null references plan_status,
    involvement_id uuid not null references involvement,
    named          boolean not null,
    recorded_by    uuid not null references account,
    recorded_at    timestamptz not null
);
create index core_group_entry_plan on core_group_entry (plan_status_id, recorded_at);
revoke update, delete, truncate on core_group_entry from patchwork_app;
