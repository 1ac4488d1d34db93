-- A name or a day that was typed wrong is put right, and what stood there is kept (UK GDPR, articles 5(1)(d) and 16).
alter table person_event
    drop constraint person_event_kind_check,
    add constraint person_event_kind_check check (kind in ('BORN', 'DIED', 'NAMED', 'CORRECTED')),
    add column former_known_as text,
    add column former_date_of_birth date;

-- By the day of birth of the child the policy decides, so the child's own name and day are not for everybody to correct.
insert into entry_power (act, who) values ('CORRECTION', 'LEAD'), ('CORRECTION', 'SOCIAL_WORKER');
