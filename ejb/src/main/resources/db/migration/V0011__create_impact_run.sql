-- What a version of the policy would change, worked out in the background and found again by every officer on every server.
create table impact_run (
    id            uuid primary key,
    version_id    uuid not null references policy_version,
    content_hash  text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    against_hash  text not null check (against_hash ~ '^[0-9a-f]{64}$'),
    state         text not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    children_done int  not null check (children_done >= 0),
    children_all  int  not null check (children_all >= 0),
    result        text,
    started_by    uuid not null references account,
    started_at    timestamptz not null,
    heard_at      timestamptz not null,
    ended_at      timestamptz,
    node          text not null,
    check ((state = 'RUNNING') = (ended_at is null)),
    check ((state = 'DONE') = (result is not null))
);
comment on column impact_run.content_hash is 'Of all files of what was tried, as policy_version has it.';
comment on column impact_run.against_hash is 'Of the tables that were in force, as access records name them.';
comment on column impact_run.heard_at is 'When the server that works on it last said so; long ago while RUNNING: it stopped.';
comment on column impact_run.result is 'Codes and counts, one line each; names nobody.';
create index impact_run_of_content on impact_run (content_hash, against_hash, started_at desc);

revoke delete, truncate on impact_run from patchwork_app;
