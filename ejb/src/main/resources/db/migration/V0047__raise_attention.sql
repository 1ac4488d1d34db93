-- Somebody on a child's team raises attention: a coded reason, and what is asked of the team. Shown to those alone who are shown in full
-- that whoever raised it works with the child; answered and closed by name, and kept.
create table attention (
    id             uuid primary key,
    child_id       uuid not null references child,
    involvement_id uuid not null references involvement,
    raised_by      uuid not null references practitioner,
    reason_code    policy_code not null,
    ask_code       policy_code not null,
    raised_at      timestamptz not null,
    closed_at      timestamptz check (closed_at >= raised_at),
    closed_by      uuid references practitioner,
    closed_as      text check (closed_as in ('RAISER', 'MANAGER', 'LEAD')),
    outcome_code   policy_code,
    check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (closed_as is null) and (closed_at is null) = (outcome_code is null))
);
comment on column attention.involvement_id is 'The work of whoever raised it; the sharing decision on it is the decision on the attention.';
comment on column attention.closed_as is 'As what whoever closed it did so: who may see the name depends on it.';
create unique index attention_open_once on attention (involvement_id) where closed_at is null;
create index attention_child on attention (child_id, raised_at desc);

create table attention_answer (
    id             uuid primary key,
    attention_id   uuid not null references attention,
    involvement_id uuid not null references involvement,
    answer_code    policy_code not null,
    answered_at    timestamptz not null,
    unique (attention_id, involvement_id, answer_code)
);
comment on column attention_answer.involvement_id is 'The work of whoever answers; the answer is shown to those who are shown it in full.';

revoke delete, truncate on attention from patchwork_app;
revoke update, delete, truncate on attention_answer from patchwork_app;

-- Cards show it, so the second lock holds for it as well.
alter table attention enable row level security;
create policy procedures on attention to patchwork_app using (true) with check (true);
create policy shown on attention for select to patchwork_viewer using (involvement_id in (select shown_involvements()));
grant select (id, involvement_id, reason_code, ask_code, raised_at, closed_at) on attention to patchwork_viewer;
