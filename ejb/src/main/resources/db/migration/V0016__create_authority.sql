-- Which local authority answers for a child's record, and its duty desk with the hours of a week. A one-authority installation
-- has all its children and its desk under LOCAL.
create table authority (
    code       policy_code primary key,
    name       text not null unique check (name = btrim(name) and name <> ''),
    council_id uuid references organisation
);
comment on table authority is 'A local authority; changed by operations.';
comment on column authority.council_id is 'The organisation whose managers answer for the authority''s desk.';
insert into authority (code, name) values ('LOCAL', 'LOCAL');

alter table child add authority_code policy_code not null default 'LOCAL' references authority;
create index child_authority on child (authority_code);

alter table broker
    add authority_code policy_code not null default 'LOCAL' unique references authority,
    add hours text not null default '09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,-,-'
        check (hours ~ '^((([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]|-)(,|$)){7}$');
drop index broker_only_one;
comment on table broker is 'The information broker''s duty desk of an authority; at most one for each.';
comment on column broker.hours is 'Monday to Sunday, from-to on London clocks or a dash; closed on bank holidays.';

-- Who works at a desk. They have no caseload and are told of no child.
alter table account_role drop constraint account_role_role_check,
    add check (role in ('PRACTITIONER', 'MANAGER', 'INFORMATION_GOVERNANCE', 'OPERATIONS', 'FAMILY', 'BROKER'));
create table broker_staff (
    account_id uuid primary key references account,
    broker_id  uuid not null references broker,
    manages    boolean not null default false
);
comment on column broker_staff.manages is 'May change the desk''s numbers and hours, and sees its reply times.';
create index broker_staff_broker on broker_staff (broker_id);
revoke update, delete, truncate on authority from patchwork_app;
