-- Where a service works, by postcode district (BN1) or whole postcode area (BN): the answer to "who covers BN1 for housing?".
create table service_area (
    service_id uuid not null references service,
    area       text not null check (area ~ '^[A-Z]{1,2}([0-9][A-Z0-9]?)?$'),
    primary key (service_id, area)
);
create index service_area_area on service_area (area, service_id);

create index practitioner_cover on practitioner (cover_id) where cover_id is not null;

-- Who changed what is told of a practitioner, a team or a service, and when. Says nothing of any child.
create table directory_change (
    id         uuid primary key,
    kind       text not null check (kind in ('PROFILE', 'ABSENCE', 'TEAM', 'SERVICE', 'LEFT', 'STAYED')),
    subject_id uuid not null,
    account_id uuid not null references account,
    at         timestamptz not null
);
comment on column directory_change.subject_id is 'The practitioner, team or service.';
create index directory_change_subject on directory_change (subject_id, at desc);
revoke update, delete, truncate on directory_change from patchwork_app;
