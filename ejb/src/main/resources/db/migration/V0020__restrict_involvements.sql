-- What is said against an involvement being shown: a mark, a dispute, an objection; who decided, and when it is due.
alter table involvement
    add column mark_code            policy_code,
    add column recorded_in_error_at timestamptz,
    add check (recorded_in_error_at is null or (disputed_at is not null and ended_on is not null)),
    drop constraint involvement_child_id_practitioner_id_subject_daterange_excl,
    add constraint involvement_one_period_at_a_time exclude using gist (child_id with =, practitioner_id with =, subject with =,
        daterange(started_on, ended_on, '[]') with &&) where (recorded_in_error_at is null);
comment on column involvement.recorded_in_error_at is 'It never was: kept, and shown to nobody.';

create table involvement_dispute (
    id             uuid primary key,
    involvement_id uuid not null references involvement,
    reason_code    policy_code not null,
    raised_at      timestamptz not null,
    raised_by      uuid references account,
    led            boolean not null,
    outcome        text check (outcome in ('CONFIRMED', 'RECORDED_IN_ERROR')),
    settled_at     timestamptz check (settled_at >= raised_at),
    settled_by     uuid references account check (settled_by <> raised_by),
    version        int  not null default 0,
    check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);
comment on column involvement_dispute.raised_by is 'Null for one that came with another system''s data.';
comment on column involvement_dispute.led is 'Whoever disputes leads no longer, and leads again when the involvement is confirmed and nobody else does.';
create unique index involvement_dispute_open on involvement_dispute (involvement_id) where outcome is null;
create index involvement_dispute_involvement on involvement_dispute (involvement_id);

alter table objection
    add column on_behalf_of    text check (on_behalf_of in ('CHILD', 'PARENT', 'SUBJECT')),
    add column reason_code     policy_code,
    add column raised_by       uuid references account,
    add column due_on          date generated always as (cast(raised_on + interval '1 month' as date)) stored,
    add column decided_by      uuid references account check (decided_by <> raised_by),
    add column basis_code      policy_code,
    add column decision_reason text check (length(decision_reason) between 1 and 500),
    add check (state <> 'PENDING' or num_nonnulls(decided_by, basis_code, decision_reason) = 0),
    add check (num_nonnulls(decided_by, basis_code, decision_reason) in (0, 3));
comment on column objection.due_on is 'UK GDPR art 12(3): within one month.';
create unique index objection_pending on objection (involvement_id) where state = 'PENDING';
create index objection_due on objection (due_on) where state = 'PENDING';

create function decided_once() returns trigger language plpgsql as $$
begin
    raise exception 'what is decided is not decided again' using errcode = 'check_violation';
end $$;
create trigger objection_decided_once before update on objection
    for each row when (old.state <> 'PENDING') execute function decided_once();
create trigger involvement_dispute_settled_once before update on involvement_dispute
    for each row when (old.outcome is not null) execute function decided_once();
revoke delete, truncate on objection, involvement_dispute from patchwork_app;
