-- PostgreSQL takes a GiST index of several columns for as cheap to search by its second column as by its first, and prefers it to the
-- B-tree that was made for that column; it then reads the whole index. Among a million children every map read two of them through. As an
-- expression the later columns exclude the same rows and offer themselves to no search.
-- Each statement is a transaction of its own, so that none waits for one table while it keeps readers from another; all may be run again.
alter table household_member
    drop constraint household_member_household_id_person_id_daterange_excl,
    add constraint household_member_household_id_person_id_daterange_excl exclude using gist (household_id with =, uuid_send(person_id) with =,
        daterange(since, until, '[]') with &&);
alter table relationship
    drop constraint relationship_once,
    add constraint relationship_once exclude using gist (person_id with =, uuid_send(other_id) with =, kind with =,
        daterange(since, until, '[]') with &&) where (end_reason is distinct from 'MISTAKE');
alter table involvement
    drop constraint involvement_one_period_at_a_time,
    add constraint involvement_one_period_at_a_time exclude using gist (child_id with =, uuid_send(practitioner_id) with =, subject with =,
        daterange(started_on, ended_on, '[]') with &&) where (recorded_in_error_at is null);
alter table emergency_access
    drop constraint emergency_access_practitioner_id_child_id_tstzrange_excl,
    add constraint emergency_access_practitioner_id_child_id_tstzrange_excl exclude using gist (practitioner_id with =, uuid_send(child_id) with =,
        tstzrange(opened_at, coalesce(ended_at, expires_at)) with &&);
alter table statutory_access
    drop constraint statutory_access_one_at_a_time,
    add constraint statutory_access_one_at_a_time exclude using gist (practitioner_id with =, uuid_send(child_id) with =, basis with =,
        tstzrange(from_at, coalesce(ended_at, expires_at)) with &&);

-- Nothing asks by them since names are found by their spelling.
drop index if exists person_given_prefix, person_family_prefix, person_known_as_prefix;
