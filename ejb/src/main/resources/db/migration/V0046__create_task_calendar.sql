-- The address under which a calendar reads when somebody's own tasks are due. Kept as a hash; a new address ends the one before.
create table task_calendar (
    practitioner_id uuid primary key references practitioner,
    secret_hash     text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
    made_at         timestamptz not null
);
