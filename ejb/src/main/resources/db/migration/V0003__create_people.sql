-- People with the least identity that lets practitioners find the right child and no wrong one.
create table person (
    id            uuid primary key,
    given_name    text not null,
    family_name   text not null,
    known_as      text,
    date_of_birth date,
    expected_on   date,
    died_on       date check (died_on >= date_of_birth),
    version       int  not null default 0,
    check (date_of_birth is null or expected_on is null)
);
comment on column person.date_of_birth is 'Null when unknown, or not yet born (then expected_on is set).';
create index person_given_prefix on person (lower(given_name) text_pattern_ops);
create index person_family_prefix on person (lower(family_name) text_pattern_ops);
create index person_known_as_prefix on person (lower(known_as) text_pattern_ops) where known_as is not null;

create table person_identifier (
    id        uuid primary key,
    person_id uuid not null references person,
    scheme    text not null check (scheme ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    value     text not null check (value = upper(btrim(value)) and value <> ''),
    verified  boolean not null default false,
    version   int  not null default 0,
    unique (scheme, value)
);
create index person_identifier_person on person_identifier (person_id);

-- The record of a child: what protects it, and whether a young adult agreed to stay.
create table child (
    id                uuid primary key references person,
    record_protection text not null default 'NONE'
                      check (record_protection in ('NONE', 'LOCATION', 'SHIELDED', 'ADOPTION_SEALED', 'PROTECTED_PERSON')),
    stay_agreed_on    date,
    version           int  not null default 0
);

create table competence_assessment (
    id          uuid primary key,
    child_id    uuid not null references child,
    outcome     text not null check (outcome in ('GILLICK', 'NOT_COMPETENT')),
    assessed_on date not null,
    assessed_by uuid references practitioner
);
create index competence_assessment_child on competence_assessment (child_id, assessed_on desc);
revoke update, delete, truncate on competence_assessment from patchwork_app;

create table household (
    id       uuid primary key,
    address  text,
    postcode text check (postcode = upper(postcode)),
    version  int not null default 0
);

create table household_member (
    id           uuid primary key,
    household_id uuid not null references household,
    person_id    uuid not null references person,
    since        date,
    until        date check (until >= since),
    version      int  not null default 0,
    exclude using gist (household_id with =, person_id with =, daterange(since, until, '[]') with &&)
);
create index household_member_person on household_member (person_id);

-- "person is the KIND of other": Leanne is the MOTHER of Amina. The other side is worded by the page.
create table relationship (
    id                     uuid primary key,
    person_id              uuid not null references person,
    other_id               uuid not null references person check (other_id <> person_id),
    kind                   text not null check (kind in ('MOTHER', 'FATHER', 'PARENT', 'STEP_PARENT', 'SIBLING', 'HALF_SIBLING',
                               'GRANDPARENT', 'AUNT_OR_UNCLE', 'FOSTER_CARER', 'KINSHIP_CARER', 'GUARDIAN', 'OTHER_ADULT')),
    parental_responsibility text not null default 'NONE' check (parental_responsibility in ('NONE', 'RECORDED', 'VERIFIED')),
    since                  date,
    until                  date check (until >= since),
    version                int  not null default 0,
    unique (person_id, other_id, kind)
);
create index relationship_other on relationship (other_id);
