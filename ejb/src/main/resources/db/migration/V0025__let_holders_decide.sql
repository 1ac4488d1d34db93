-- The safeguarding leads of a service decide on sharing what it holds. A decision is changed by a new one that names the one it
-- replaces, so that of two people who decide at once the second is told.
alter table holder_decision
    add column note     text check (note = btrim(note) and char_length(note) between 1 and 200),
    add column replaces uuid references holder_decision check (replaces <> id),
    add check (review_on > cast(timezone('Europe/London', decided_at) as date)),
    add check (review_on <= cast(cast(timezone('Europe/London', decided_at) as date) + interval '12 months' as date));
comment on column holder_decision.note is 'A short line about the sharing, never about the case.';
create unique index holder_decision_replaced_once on holder_decision (replaces) where replaces is not null;
create index holder_decision_service on holder_decision (service_id, decided_at desc);
create index holder_decision_review on holder_decision (review_on);

-- Who is asked finds what waits by the involvements that it is about.
create index due_obligation_holder on due_obligation (involvement_id, raised_at)
    where obligation = 'PROMPT_HOLDER_TO_DECIDE' and done_at is null;
create index involvement_team on involvement (team_id);
create index involvement_raised on involvement (team_id) where raised_sensitivity is not null;
