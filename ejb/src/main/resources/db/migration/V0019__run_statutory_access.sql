-- Which role may look at a child's record by which statutory function, why, and for how long at most. Changed by migrations.
create table statutory_power (
    basis           text primary key check (basis in ('MASH', 'EDT', 'S47', 'POLICE_PROTECTION')),
    longest_hours   int  not null check (longest_hours > 0),
    in_all_hours    int  not null check (in_all_hours >= longest_hours),
    working_morning boolean not null default false,
    source          text not null
);
comment on column statutory_power.longest_hours is 'From the start, or from the one extension.';
comment on column statutory_power.in_all_hours is 'From the start, the one extension included.';
comment on column statutory_power.working_morning is 'Ends at nine on the next working morning if that comes sooner.';

create table statutory_power_role (
    basis     text not null references statutory_power,
    role_code policy_code not null,
    primary key (role_code, basis)
);

create table statutory_purpose (
    basis        text not null references statutory_power,
    purpose_code policy_code not null,
    extends      boolean not null,
    primary key (basis, purpose_code)
);
comment on column statutory_purpose.extends is 'Why it goes on, rather than why it begins.';

insert into statutory_power (basis, longest_hours, in_all_hours, working_morning, source) values
    ('MASH', 72, 144, false, 'Children Act 2004 s10, s11; Working Together 2023'),
    ('EDT', 96, 192, true, 'Children Act 1989 s17, s47; Working Together 2023'),
    ('S47', 504, 1008, false, 'Children Act 1989 s47; Working Together 2023: 15 working days to the conference'),
    ('POLICE_PROTECTION', 72, 72, false, 'Children Act 1989 s46(6)');
insert into statutory_power_role (basis, role_code) values
    ('MASH', 'MASH_PRACTITIONER'), ('EDT', 'EDT_SOCIAL_WORKER'), ('S47', 'SOCIAL_WORKER'), ('S47', 'EDT_SOCIAL_WORKER'),
    ('S47', 'POLICE_OFFICER'), ('POLICE_PROTECTION', 'POLICE_OFFICER');
insert into statutory_purpose (basis, purpose_code, extends) values
    ('MASH', 'SCREENING', false), ('MASH', 'STRATEGY_DISCUSSION', false), ('MASH', 'INFORMATION_AWAITED', true),
    ('EDT', 'OUT_OF_HOURS_REFERRAL', false), ('EDT', 'OUT_OF_HOURS_VISIT', false), ('EDT', 'HANDOVER_AWAITED', true),
    ('S47', 'CHILD_PROTECTION_ENQUIRY', false), ('S47', 'JOINT_INVESTIGATION', false), ('S47', 'CONFERENCE_POSTPONED', true),
    ('S47', 'ENQUIRY_GOES_ON', true),
    ('POLICE_PROTECTION', 'CHILD_AT_RISK_FOUND', false), ('POLICE_PROTECTION', 'CHILD_KEPT_FROM_REMOVAL', false),
    ('POLICE_PROTECTION', 'ACCOMMODATION_AWAITED', true);
revoke insert, update, delete, truncate on statutory_power, statutory_power_role, statutory_purpose from patchwork_app;

-- One access runs at a time for a practitioner, a child and a function; it ends by itself, once, and goes on longer once.
alter table statutory_access
    add column reference      text check (reference ~ '^[A-Z0-9/.-]{1,20}$' and reference ~ '[0-9]'),
    add column extended_at    timestamptz check (extended_at >= from_at),
    add column extension_code policy_code,
    add column ended_at       timestamptz check (ended_at >= from_at and ended_at <= expires_at),
    add column ended_by       uuid references account,
    add check ((extended_at is null) = (extension_code is null)),
    add check ((ended_at is null) = (ended_by is null)),
    add constraint statutory_access_police_protection_lasts_72_hours
        check (basis <> 'POLICE_PROTECTION' or expires_at <= from_at + interval '72 hours'),
    add constraint statutory_access_one_at_a_time exclude using gist (practitioner_id with =, child_id with =, basis with =,
        tstzrange(from_at, coalesce(ended_at, expires_at)) with &&);
comment on column statutory_access.reference is 'The agency''s own number of the enquiry; letters without a digit are no number.';
comment on column statutory_access.ended_at is 'Before its time, by the practitioner or the manager.';
create index statutory_access_child on statutory_access (child_id, expires_at);
create index statutory_access_ends on statutory_access (expires_at);
revoke delete, truncate on statutory_access from patchwork_app;

create function statutory_access_goes_forward() returns trigger language plpgsql as $$
begin
    if old.ended_at is not null
       or (new.child_id, new.practitioner_id, new.basis, new.purpose_code, new.from_at)
          is distinct from (old.child_id, old.practitioner_id, old.basis, old.purpose_code, old.from_at)
       or new.expires_at is distinct from old.expires_at and (old.extended_at is not null or new.extended_at is null)
       or old.extended_at is not null and new.extended_at is distinct from old.extended_at then
        raise exception 'statutory access is started once, extended once and ended once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger statutory_access_goes_forward before update on statutory_access
    for each row execute function statutory_access_goes_forward();
