-- Who runs the pilot: reads what people say of the portal and the measures, and no child.
alter table account_role drop constraint account_role_role_check,
    add check (role in ('PRACTITIONER', 'MANAGER', 'INFORMATION_GOVERNANCE', 'OPERATIONS', 'FAMILY', 'BROKER', 'PROJECT_TEAM'));

-- What somebody thinks of a page, and what came of it. Never about a child.
create table feedback (
    id          uuid primary key,
    account_id  uuid not null references account,
    page        text not null check (page ~ '^/[a-z/-]{0,80}(\.xhtml)?$'),
    kind        text not null check (kind in ('IDEA', 'PROBLEM', 'PRAISE')),
    words       text not null check (btrim(words) <> '' and length(words) <= 1000),
    may_ask     boolean not null,
    given_at    timestamptz not null,
    state       text not null default 'NEW' check (state in ('NEW', 'SEEN', 'PLANNED', 'DONE', 'ANSWERED')),
    answer      text check (btrim(answer) <> '' and length(answer) <= 1000),
    state_at    timestamptz check (state_at >= given_at),
    state_by    uuid references account,
    version     int not null default 0,
    check ((state_at is null) = (state_by is null)),
    check (state <> 'ANSWERED' or answer is not null)
);
comment on column feedback.page is 'Where it was given: the page''s own address without what stood behind it, so that no child is named.';
comment on column feedback.may_ask is 'The giver may be asked back, and so is named to the project team.';
create index feedback_board on feedback (given_at desc, id desc);
create index feedback_account on feedback (account_id, given_at desc);
revoke delete, truncate on feedback from patchwork_app;
