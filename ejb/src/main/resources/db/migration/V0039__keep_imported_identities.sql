-- By which number and date of birth an organisation named a child in its files, and which record that is for this organisation. A file that
-- names a child whom its manager may not find is answered like one that names nobody: it gets a record of its own.
create table import_identity (
    id              uuid not null default gen_random_uuid() unique,
    organisation_id uuid not null references organisation,
    scheme          text not null,
    value           text not null,
    date_of_birth   date not null,
    child_id        uuid references child,
    first_named_at  timestamptz not null,
    primary key (organisation_id, scheme, value, date_of_birth)
);
comment on column import_identity.child_id is 'Null while nobody was found.';
create index import_identity_child on import_identity (child_id) where child_id is not null;

-- The same number may stand in the record that was there before and in one that an import had to begin beside it; the second is doubtful
-- until somebody who may see both has looked.
alter table person_identifier
    add column doubtful boolean not null default false,
    drop constraint person_identifier_scheme_value_key;
comment on column person_identifier.doubtful is 'Another record has the same number.';
create unique index person_identifier_scheme_value on person_identifier (scheme, value) where not doubtful;
create index person_identifier_number on person_identifier (scheme, value);
