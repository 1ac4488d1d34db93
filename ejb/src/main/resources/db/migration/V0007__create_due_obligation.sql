-- What a decision obliges somebody to do: alert IG, ask the holder to decide, ask for consent to be renewed.
-- At most one of a kind is open at a time; the viewer who caused it is never told.
create table due_obligation (
    id             uuid primary key,
    obligation     policy_code not null,
    child_id       uuid not null references child,
    involvement_id uuid references involvement,
    account_id     uuid references account,
    rule_id        text not null,
    raised_at      timestamptz not null,
    done_at        timestamptz,
    version        int  not null default 0
);
comment on column due_obligation.account_id is 'Who asked, for alerts to IG; null for prompts to a holder.';
create unique index due_obligation_one_open on due_obligation (obligation, child_id, involvement_id, account_id)
    nulls not distinct where done_at is null;
