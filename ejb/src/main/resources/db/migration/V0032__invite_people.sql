-- Mails to people who have no account yet, each with a link that works once. The row is its own outbox, as an alert is; the link is made
-- when the mail is sent, and kept as a hash only.
create table outside_mail (
    id             uuid primary key,
    address        text not null check (address ~ '^[^@\s]+@[^@\s]+$'),
    language       text not null default 'en' check (language in ('en', 'cy')),
    page           text not null check (page ~ '^[a-z]+/[a-z-]+\.xhtml$'),
    works_until    timestamptz not null,
    link_hash      text unique check (link_hash ~ '^[0-9a-f]{64}$'),
    used_at        timestamptz,
    withdrawn_at   timestamptz,
    mail_due_at    timestamptz not null,
    mail_tries     int not null default 0 check (mail_tries >= 0),
    mail_tried_at  timestamptz,
    mailed_at      timestamptz,
    mail_parked_at timestamptz,
    constraint outside_mail_tried check ((mail_tried_at is null) = (link_hash is null)),
    constraint outside_mailed_or_parked check (mailed_at is null or mail_parked_at is null)
);
comment on column outside_mail.page is 'The page of the portal that the link leads to.';
comment on column outside_mail.link_hash is 'SHA-256 of the link''s secret; a try that follows makes a new one, and the one before no longer works.';
create index outside_mail_due on outside_mail (mail_due_at) where mailed_at is null and mail_parked_at is null and withdrawn_at is null;

-- Somebody on a child's team asks a colleague to join it. Who is asked learns whom it is about by accepting, and who asks learns what
-- became of it from the map alone, where the sharing policy decides.
create table invitation (
    id              uuid primary key,
    child_id        uuid not null references child,
    invited_by      uuid not null references practitioner,
    practitioner_id uuid references practitioner check (practitioner_id <> invited_by),
    mail_id         uuid unique references outside_mail,
    team_id         uuid references team,
    made_at         timestamptz not null,
    expires_at      timestamptz not null check (expires_at > made_at),
    state           text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    answered_at     timestamptz check (answered_at >= made_at),
    taken_back_at   timestamptz check (taken_back_at >= made_at),
    version         int not null default 0,
    check ((state = 'WAITING') = (answered_at is null)),
    check (practitioner_id is not null or state <> 'ACCEPTED'),
    check (practitioner_id is not null or mail_id is not null),
    check ((mail_id is null) = (team_id is null))
);
comment on column invitation.practitioner_id is 'Who is asked; null until a newcomer has been vetted.';
comment on column invitation.taken_back_at is 'When whoever asks took it back, also when it had been accepted unseen by them.';
comment on column invitation.team_id is 'Where a newcomer works, as whoever asks says.';
create unique index invitation_waits_once on invitation (child_id, invited_by, practitioner_id) where state = 'WAITING';
create index invitation_received on invitation (practitioner_id, child_id) where state = 'WAITING';
create index invitation_made on invitation (invited_by, made_at desc);
create index invitation_child on invitation (child_id);

-- Somebody who followed such a link and waits for the manager's word.
create table newcomer (
    id              uuid primary key,
    invitation_id   uuid not null unique references invitation,
    team_id         uuid not null references team,
    given_name      text not null check (given_name = btrim(given_name) and given_name <> ''),
    family_name     text not null check (family_name = btrim(family_name) and family_name <> ''),
    role_code       policy_code not null,
    email           text not null check (email = lower(email) and email ~ '^[^@\s]+@[^@\s]+$'),
    password_hash   text,
    registered_at   timestamptz not null,
    state           text not null default 'WAITING' check (state in ('WAITING', 'APPROVED', 'REFUSED')),
    reason_code     policy_code,
    decided_at      timestamptz check (decided_at >= registered_at),
    decided_by      uuid references account,
    practitioner_id uuid references practitioner,
    version         int not null default 0,
    check ((state = 'WAITING') = (password_hash is not null)),
    check ((state = 'WAITING') = (decided_at is null) and (state = 'WAITING') = (decided_by is null)),
    check ((state = 'APPROVED') = (practitioner_id is not null)),
    check ((state = 'REFUSED') = (reason_code is not null))
);
comment on column newcomer.password_hash is 'Argon2id in PHC string form; goes to the account, or away.';
create unique index newcomer_waits_once on newcomer (email) where state = 'WAITING';
create index newcomer_team on newcomer (team_id) where state = 'WAITING';
create index practitioner_email on practitioner (lower(email)) where email is not null;
revoke delete, truncate on invitation, newcomer from patchwork_app;
