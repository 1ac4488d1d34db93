-- Whoever is told by an alert is told by e-mail to look. The alert is its own outbox: nothing can be told and its mail forgotten.
alter table alert
    add column mail_due_at    timestamptz,
    add column mail_tries     int not null default 0 check (mail_tries >= 0),
    add column mail_tried_at  timestamptz,
    add column mailed_at      timestamptz,
    add column mail_parked_at timestamptz,
    add constraint alert_mail_tried check (mail_tried_at is not null or mail_tries = 0 and mailed_at is null and mail_parked_at is null),
    add constraint alert_mailed_or_parked check (mailed_at is null or mail_parked_at is null);
comment on column alert.mail_due_at is 'From when its mail is to be tried; null for alerts from before there were mails, which are not mailed.';
comment on column alert.mail_tried_at is 'When its mail was last tried. An account with a try in the last minutes gets no other mail.';
comment on column alert.mail_parked_at is 'When its mail was given up after too many tries; operations see to it.';

create index alert_mail_due on alert (mail_due_at) where mailed_at is null and mail_parked_at is null and read_at is null;
create index alert_mail_tried on alert (account_id, mail_tried_at) where mail_tried_at is not null;

-- Where people are reached who are no practitioners, and in which language; practitioners have their address in the directory.
alter table account
    add column email    text check (email ~ '^[^@\s]+@[^@\s]+$'),
    add column language text not null default 'en' check (language in ('en', 'cy'));
