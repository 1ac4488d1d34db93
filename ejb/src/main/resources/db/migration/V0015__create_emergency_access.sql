-- Somebody broke the glass (sharing policy, section 5): why, for how long, what the review said. It ends by itself after four
-- hours; who asks after that asks as ever. The reason is about the access and never about the case.
create table emergency_access (
    id              uuid primary key,
    account_id      uuid not null references account,
    practitioner_id uuid not null references practitioner,
    child_id        uuid not null references child,
    mode            text not null default 'BREAK_GLASS' check (mode in ('BREAK_GLASS', 'BREAK_GLASS_LIFE')),
    reason_code     policy_code not null,
    reason          text not null check (length(reason) between 1 and 200),
    opened_at       timestamptz not null,
    expires_at      timestamptz not null check (expires_at = opened_at + interval '4 hours'),
    ended_at        timestamptz check (ended_at >= opened_at and ended_at <= expires_at),
    life_at         timestamptz check (life_at >= opened_at and life_at < expires_at),
    told_mode       text check (told_mode in ('BREAK_GLASS', 'BREAK_GLASS_LIFE')),
    review_due_at   timestamptz not null check (review_due_at > opened_at),
    escalates_at    timestamptz not null check (escalates_at > review_due_at),
    outcome         text check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'TRAINING')),
    review_note     text check (length(review_note) between 1 and 500),
    reviewed_at     timestamptz check (reviewed_at >= coalesce(ended_at, expires_at)),
    reviewed_by     uuid references account check (reviewed_by <> account_id),
    check ((mode = 'BREAK_GLASS_LIFE') = (life_at is not null)),
    check (num_nonnulls(outcome, review_note, reviewed_at, reviewed_by) in (0, 4)),
    exclude using gist (practitioner_id with =, child_id with =, tstzrange(opened_at, coalesce(ended_at, expires_at)) with &&)
);
comment on column emergency_access.told_mode is 'The step of which lead, information governance and holders have been told; null before anything was shown.';
comment on column emergency_access.review_due_at is 'The first moment that is too late: two working days after the opening.';
comment on column emergency_access.escalates_at is 'From then on the practitioner''s manager is told as well.';
create index emergency_access_child on emergency_access (child_id, expires_at);
create index emergency_access_practitioner on emergency_access (practitioner_id, opened_at desc);
create index emergency_access_to_review on emergency_access (review_due_at) where reviewed_at is null;

-- What was begun stands; a step is taken, an end made and a review written once each.
create function emergency_access_guard() returns trigger language plpgsql as $$
begin
    if old.reviewed_at is not null or old.ended_at is distinct from new.ended_at and old.ended_at is not null
       or old.life_at is distinct from new.life_at and (old.life_at is not null or old.ended_at is not null) then
        raise exception 'an emergency goes on to its review and never back' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger emergency_access_guard before update on emergency_access for each row execute function emergency_access_guard();

revoke update, delete, truncate on emergency_access from patchwork_app;
grant update (mode, ended_at, life_at, told_mode, outcome, review_note, reviewed_at, reviewed_by) on emergency_access to patchwork_app;
