-- Who entered that a plan began and that it ended. At most one runs at a time, as before.
alter table plan_status
    add column recorded_by uuid references account,
    add column recorded_at timestamptz,
    add column ended_by    uuid references account,
    add column ended_at    timestamptz,
    add check (num_nonnulls(ended_by, ended_at) in (0, 2));
comment on column plan_status.recorded_by is 'Null for what was brought in from elsewhere.';

-- Which of those who work with a child enter what all others rely on: by role, or as lead professional (LEAD). A plan of child
-- protection or care is the local authority's (Children Act 1989 s22, s47); help before that may be led by others (Working Together
-- to Safeguard Children 2023).
create table entry_power (
    act policy_code not null,
    who policy_code not null,
    primary key (act, who)
);
insert into entry_power (act, who) values
    ('EARLY_HELP', 'LEAD'), ('EARLY_HELP', 'SOCIAL_WORKER'), ('EARLY_HELP', 'FAMILY_SUPPORT'),
    ('CIN', 'LEAD'), ('CIN', 'SOCIAL_WORKER'),
    ('CP', 'SOCIAL_WORKER'),
    ('LAC', 'SOCIAL_WORKER'), ('LAC', 'EDT_SOCIAL_WORKER'),
    ('CARE_LEAVER', 'SOCIAL_WORKER'), ('CARE_LEAVER', 'PERSONAL_ADVISER'),
    ('DEATH', 'LEAD'), ('DEATH', 'SOCIAL_WORKER'), ('DEATH', 'CDR_OFFICER'),
    ('ADOPTION', 'SOCIAL_WORKER'), ('ADOPTION', 'ADOPTION_SUPPORT');
revoke insert, update, delete, truncate on entry_power from patchwork_app;
