-- Practitioners are asked from time to time whether they still work with a child; support about which nobody answers is marked on the map.
alter table involvement add column confirmed_on date check (confirmed_on >= started_on);
comment on column involvement.confirmed_on is 'The last day on which the practitioner said: I still work with this child.';

create table still_involved_rule (
    only_one         boolean primary key default true check (only_one),
    ask_after_days   int not null check (ask_after_days between 7 and 365),
    stale_after_days int not null check (stale_after_days > ask_after_days)
);
comment on table still_involved_rule is 'Counted from the last sign of support: the first day, a contact, an answer. One row, changed by operations.';
insert into still_involved_rule (ask_after_days, stale_after_days) values (42, 56);
revoke insert, update, delete, truncate on still_involved_rule from patchwork_app;
grant select on still_involved_rule to patchwork_viewer;
