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
