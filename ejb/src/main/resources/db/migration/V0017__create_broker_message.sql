-- Messages to whoever is behind a broker's card. Texts live here alone, and go with their rows when they were kept long enough.
create table broker_message (
    id           uuid primary key,
    broker_id    uuid not null references broker,
    child_id     uuid not null references child,
    asker_id     uuid not null references practitioner,
    route        text not null check (route in ('CARD', 'DESK')),
    urgent       boolean not null,
    text         text not null check (length(text) between 1 and 300),
    sent_at      timestamptz not null,
    due_at       timestamptz not null,
    given_up_at  timestamptz not null,
    state        text not null check (state in ('SENT', 'SENT_BACK', 'PASSED_ON', 'ANSWERED', 'FAILED')),
    fault        text check (fault in ('NAMES_SOMEBODY', 'CASE_DETAILS', 'UNCLEAR')),
    passed_on_at timestamptz check (passed_on_at >= sent_at),
    answer       text check (length(answer) between 1 and 600),
    closed_at    timestamptz check (closed_at >= sent_at),
    handled_by   uuid references account,
    version      int not null default 0,
    check ((state in ('SENT', 'PASSED_ON')) = (closed_at is null)),
    check ((state = 'SENT_BACK') = (fault is not null)),
    check ((state = 'ANSWERED') = (answer is not null)),
    check (state <> 'PASSED_ON' or passed_on_at is not null),
    check (state not in ('SENT', 'SENT_BACK') or passed_on_at is null),
    check (route = 'CARD' or passed_on_at is null)
);
comment on column broker_message.route is 'CARD: passed on to whoever is behind the card. DESK: the record is shut, and the desk answers itself.';
create index broker_message_open on broker_message (broker_id, urgent desc, sent_at) where closed_at is null;
create index broker_message_due on broker_message (due_at) where closed_at is null;
create index broker_message_thread on broker_message (asker_id, child_id, sent_at);

-- A message is written once, goes one way, and what is closed stays as it is.
create function broker_message_moves() returns trigger language plpgsql as $$
begin
    if old.closed_at is not null
       or (new.broker_id, new.child_id, new.asker_id, new.route, new.urgent, new.text, new.sent_at, new.given_up_at)
          is distinct from (old.broker_id, old.child_id, old.asker_id, old.route, old.urgent, old.text, old.sent_at, old.given_up_at)
       or old.state = 'PASSED_ON' and new.state in ('SENT', 'SENT_BACK') then
        raise exception 'broker_message % does not move that way', old.id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger broker_message_moves before update on broker_message for each row execute function broker_message_moves();

create table broker_delivery (
    id              uuid primary key,
    message_id      uuid not null references broker_message on delete cascade,
    practitioner_id uuid not null references practitioner,
    delivered_at    timestamptz not null,
    reply           text check (length(reply) between 1 and 300),
    decline         text check (decline in ('NEEDS_AGREEMENT', 'DO_NOT_KNOW', 'NOT_FOR_ME')),
    replied_at      timestamptz check (replied_at >= delivered_at),
    version         int not null default 0,
    unique (message_id, practitioner_id),
    check (num_nonnulls(reply, decline) = num_nonnulls(replied_at))
);
create index broker_delivery_practitioner on broker_delivery (practitioner_id, delivered_at desc);

-- How long the desk took, in minutes of its hours; says nothing of the message, and stays when that has gone.
create table broker_time (
    id        uuid primary key,
    broker_id uuid not null references broker,
    month     date not null check (extract(day from month) = 1),
    step      text not null check (step in ('PASSED_ON', 'ANSWERED')),
    minutes   int  not null check (minutes >= 0)
);
create index broker_time_month on broker_time (broker_id, month desc, step);
revoke update, delete, truncate on broker_time from patchwork_app;
revoke truncate on broker_message, broker_delivery from patchwork_app;
