-- How it was explained, as a code; the line beside it stays short. Refusals and withdrawals hold for everybody and without end.
alter table consent add column explained_how text
    check (explained_how in ('FACE_TO_FACE', 'TALK_GUIDE', 'EASY_READ', 'INTERPRETER', 'SUPPORTER', 'TELEPHONE', 'IN_WRITING'));
alter table consent add constraint consent_explained_shortly check (length(explained) <= 200);
alter table consent add constraint consent_limited_when_given check (state = 'GIVEN' or scope = 'ALL' and valid_to is null);
-- What was said last is beyond doubt, also when two servers' clocks differ: each statement is later than the one before.
create unique index consent_one_at_a_time on consent (child_id, service_id, subject_id, recorded_at);

-- Two assessments of one day: the one written down last counts. Null for those brought in from elsewhere.
alter table competence_assessment add column recorded_at timestamptz;
