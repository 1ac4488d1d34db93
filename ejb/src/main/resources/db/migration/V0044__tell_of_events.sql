-- News for one reader, written when the reader was found to be one whom the policy lets know, and decided about again whenever it is
-- read or mailed. The kinds of before become those of the policy's table of events.
alter table notice drop constraint notice_event_check,
    drop constraint notice_child_id_fkey, add constraint notice_child_id_fkey foreign key (child_id) references child on delete cascade,
    drop constraint notice_involvement_id_fkey,
    add constraint notice_involvement_id_fkey foreign key (involvement_id) references involvement on delete cascade;
update notice set event = case event when 'JOINED' then 'INVOLVEMENT_STARTED' when 'LEFT' then 'INVOLVEMENT_ENDED' when 'LEAD_CHANGED' then 'LEAD_LEFT'
                                     when 'LEADS' then 'LEAD_CHANGED' when 'LEADS_NO_LONGER' then 'LEAD_GIVEN_UP' else event end;

-- The mails about news: one for each person and period, which names nothing.
create table notice_mail (
    id             uuid primary key,
    recipient_id   uuid not null references practitioner,
    pace           text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY')),
    mail_due_at    timestamptz not null,
    mail_tries     int not null default 0 check (mail_tries >= 0),
    mail_tried_at  timestamptz,
    mailed_at      timestamptz,
    mail_parked_at timestamptz,
    dropped_at     timestamptz,
    check (num_nonnulls(mailed_at, mail_parked_at, dropped_at) <= 1),
    check ((mail_tried_at is null) = (mail_tries = 0))
);
comment on column notice_mail.dropped_at is 'When nothing was left to tell: all was read, or may not be told any more; or operations let it go.';
create unique index notice_mail_open on notice_mail (recipient_id, pace) where mail_tries = 0 and dropped_at is null;
create index notice_mail_due on notice_mail (mail_due_at) where mailed_at is null and mail_parked_at is null and dropped_at is null;
create index notice_mail_tried on notice_mail (recipient_id, mail_tried_at) where mail_tried_at is not null;

alter table notice
    alter column involvement_id drop not null,
    alter column event type policy_code,
    add column event_id uuid references case_event on delete cascade,
    add column mail_id uuid references notice_mail,
    add column held_back_at timestamptz,
    add column decided_at timestamptz not null default now(),
    add constraint notice_once unique (event_id, recipient_id);
comment on column notice.involvement_id is 'Whose work it is about; null when it is about the child as a whole.';
comment on column notice.mail_id is 'The mail that says there is news; null when none does.';
comment on column notice.held_back_at is 'Since when the policy does not let its reader know; it counts as if it were not there.';
comment on column notice.decided_at is 'When it was last decided, unread, that its reader may know.';
create index notice_decided on notice (decided_at) where read_at is null and held_back_at is null;
create index notice_of_mail on notice (mail_id) where mail_id is not null;
create index notice_of_reader on notice (recipient_id, at desc);
drop index notice_unread;
create index notice_unread on notice (recipient_id) where read_at is null and held_back_at is null;

-- When somebody is mailed, by topic; for one child it may be otherwise.
create table notice_choice (
    id              uuid primary key,
    practitioner_id uuid not null references practitioner,
    child_id        uuid references child on delete cascade,
    topic           policy_code not null,
    pace            text not null check (pace in ('AT_ONCE', 'DAILY', 'WEEKLY', 'OFF'))
);
create unique index notice_choice_once on notice_choice (practitioner_id, topic, coalesce(child_id, '00000000-0000-0000-0000-000000000000'));
create index notice_choice_child on notice_choice (child_id) where child_id is not null;

-- Whoever wants no mails about news at all, said by the link in a mail.
create table notice_mail_stopped (
    practitioner_id uuid primary key references practitioner,
    stopped_at      timestamptz not null
);

-- The links that stop them, each good for a year and kept as a hash.
create table notice_stop_link (
    link_hash       text primary key check (link_hash ~ '^[0-9a-f]{64}$'),
    practitioner_id uuid not null references practitioner,
    works_until     timestamptz not null
);
revoke truncate on notice_mail, notice_stop_link from patchwork_app;

-- How much waits for an account: alerts, and news that may be read. The number in the header of every page is this.
create function waiting_for(username text) returns bigint language sql stable parallel safe set search_path = pg_catalog, public as $$
    select (select count(*) from alert x where x.account_id = a.id and x.read_at is null)
         + (select count(*) from notice n where n.recipient_id = a.practitioner_id and n.read_at is null and n.held_back_at is null)
      from account a where a.username = $1 and a.disabled_at is null
$$;
