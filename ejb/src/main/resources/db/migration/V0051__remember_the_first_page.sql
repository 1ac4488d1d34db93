-- When somebody was on the first page, by days, so that it can say what is new since the day before; and what they want to read no more.
create table home_visit (
    account_id uuid primary key references account on delete cascade,
    seen_on    date not null,
    since      date check (since < seen_on)
);
comment on column home_visit.since is 'The day of the visit before, or null on the first day.';

create table home_step_dismissed (
    account_id   uuid not null references account on delete cascade,
    step         policy_code not null,
    dismissed_at timestamptz not null,
    primary key (account_id, step)
);
