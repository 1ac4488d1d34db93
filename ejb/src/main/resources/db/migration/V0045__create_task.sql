-- One practitioner asks another, or themselves, to do something for a child. Each is bound to the involvement by which they stood to the
-- child when it was asked: whoever is not shown both of these in full does not learn of the task.
create table task (
    id                      uuid primary key,
    child_id                uuid not null references child,
    title_code              policy_code not null,
    line                    text check (length(line) between 1 and 140),
    due_on                  date not null,
    remind_days             int not null default 1 check (remind_days between 0 and 14),
    state                   text not null check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'DONE', 'WITHDRAWN')),
    asked_by                uuid not null references practitioner,
    asker_involvement_id    uuid not null references involvement,
    assigned_to             uuid not null references practitioner,
    assignee_involvement_id uuid not null references involvement,
    asked_at                timestamptz not null,
    closed_at               timestamptz check (closed_at >= asked_at),
    form_key                uuid not null,
    stamp                   uuid not null,
    version                 int not null default 0,
    unique (asked_by, form_key),
    check ((state in ('DONE', 'WITHDRAWN')) = (closed_at is not null))
);
comment on table task is 'A coded title and a short line; case details stay in the case systems.';
comment on column task.form_key is 'Random, from the form: sent twice, it is asked once.';
comment on column task.stamp is 'Another one with every change; random, so that it tells nothing of how often it changed.';
create index task_child on task (child_id);
create index task_asked_by on task (asked_by);
create index task_assigned_to on task (assigned_to);
create index task_due on task (due_on) where closed_at is null;
revoke delete, truncate on task from patchwork_app;

-- What became of it, a line an act. Whoever is not shown those whom a line names does not get the line.
create table task_step (
    id               uuid primary key,
    task_id          uuid not null references task,
    number           bigint generated always as identity,
    kind             text not null check (kind in ('ASKED', 'ACCEPTED', 'DECLINED', 'DONE', 'REOPENED', 'WITHDRAWN', 'CHANGED', 'COMMENTED')),
    by_id            uuid not null references practitioner,
    by_involvement_id uuid references involvement,
    to_id            uuid references practitioner,
    to_involvement_id uuid references involvement,
    at               timestamptz not null,
    reason_code      policy_code,
    words            text check (length(words) between 1 and 200),
    seen_stamp       uuid,
    check ((kind = 'ASKED') = (to_id is not null)),
    check ((to_id is null) = (to_involvement_id is null)),
    check ((kind = 'DECLINED') = (reason_code is not null))
);
comment on column task_step.by_involvement_id is 'Null for a manager of somebody who is named on the task.';
comment on column task_step.seen_stamp is 'The state of the task that whoever did it saw, so that the same sent twice is done once.';
comment on column task_step.number is 'Parts what happened at one moment; never shown.';
create index task_step_task on task_step (task_id, at);
revoke update, delete, truncate on task_step from patchwork_app;
