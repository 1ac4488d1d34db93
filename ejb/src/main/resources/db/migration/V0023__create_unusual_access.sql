-- What makes looks at records unusual; officers change thresholds and switch rules off here.
create table unusual_access_rule (
    code           policy_code primary key,
    threshold      int     not null check (threshold > 0),
    window_minutes int     not null check (window_minutes between 1 and 44640),
    times_usual    int     not null default 1 check (times_usual > 0),
    weight         int     not null check (weight between 1 and 10),
    except_roles   text[]  not null default '{}',
    active         boolean not null default true
);
comment on column unusual_access_rule.threshold is 'From so many looks in the window on.';
comment on column unusual_access_rule.times_usual is 'And from so many times the person''s own daily average of the four weeks before; 1 asks nothing of it.';
comment on column unusual_access_rule.except_roles is 'Roles of which it is not unusual.';
insert into unusual_access_rule (code, threshold, window_minutes, times_usual, weight, except_roles) values
    ('REPEATED_SEARCH', 5, 1440, 1, 3, '{}'),
    ('SAME_SURNAME', 1, 1440, 1, 4, '{}'),
    ('SAME_HOUSEHOLD', 1, 1440, 1, 6, '{}'),
    ('NIGHT', 5, 1440, 1, 2, '{EDT_SOCIAL_WORKER,MASH_PRACTITIONER,AE_CLINICIAN,PARAMEDIC,POLICE_OFFICER,MIDWIFE}'),
    ('SPIKE', 40, 1440, 5, 3, '{}'),
    ('NOT_FOUND', 10, 60, 1, 5, '{}');

-- One for each person, rule and day, however often the looks are gone through.
create table unusual_access (
    id           uuid primary key,
    rule_code    policy_code not null references unusual_access_rule,
    account_id   uuid not null,
    day          date not null,
    found_at     timestamptz not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null check (last_at >= first_at),
    looks        int  not null check (looks > 0),
    outcome      text check (outcome in ('EXPLAINED', 'PASSED_TO_MANAGER', 'BREACH')),
    note         text check (note = btrim(note) and length(note) between 1 and 500),
    decided_by   uuid references account,
    decided_at   timestamptz,
    constraint unusual_access_once unique (rule_code, account_id, day),
    constraint unusual_access_decided_in_full check (num_nonnulls(outcome, note, decided_by, decided_at) in (0, 4)),
    constraint unusual_access_not_by_oneself check (decided_by <> account_id)
);
comment on column unusual_access.day is 'In London, of the latest of the looks.';
create index unusual_access_open on unusual_access (found_at desc) where outcome is null;

-- For a while a rule is silent about a person of whom it says too much.
create table unusual_access_mute (
    id         uuid primary key,
    rule_code  policy_code not null references unusual_access_rule,
    account_id uuid not null,
    until      timestamptz not null,
    muted_by   uuid not null references account check (muted_by <> account_id),
    muted_at   timestamptz not null check (until > muted_at and until <= muted_at + interval '92 days'),
    note       text not null check (note = btrim(note) and length(note) between 1 and 500)
);
create index unusual_access_mute_of on unusual_access_mute (account_id, rule_code, until);

-- What an officer made of a finding stays.
create function unusual_access_guard() returns trigger language plpgsql as $$
begin
    if old.outcome is not null or (new.id, new.rule_code, new.account_id, new.day, new.found_at, new.first_at)
            is distinct from (old.id, old.rule_code, old.account_id, old.day, old.found_at, old.first_at) then
        raise exception 'what was found and decided is never changed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger unusual_access_guard before update on unusual_access for each row execute function unusual_access_guard();

revoke delete, truncate on unusual_access from patchwork_app;
revoke update, delete, truncate on unusual_access_mute from patchwork_app;
