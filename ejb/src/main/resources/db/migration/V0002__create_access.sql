-- Who may sign in. A practitioner has at most one account; IG and operations staff may have no practitioner.
create table account (
    id               uuid primary key,
    username         text not null unique check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._@+-]{1,99}$'),
    password_hash    text not null,
    practitioner_id  uuid unique references practitioner,
    display_name     text not null,
    disabled_at      timestamptz,
    code_accepted_at timestamptz,
    last_signed_in_at timestamptz,
    version          int  not null default 0
);
comment on column account.password_hash is 'Argon2id in PHC string form.';

create table account_role (
    account_id uuid not null references account on delete cascade,
    role       text not null check (role in ('PRACTITIONER', 'MANAGER', 'INFORMATION_GOVERNANCE', 'OPERATIONS', 'FAMILY')),
    primary key (account_id, role)
);

-- Failed tries slow down one address for one name; the owner of the name can still sign in from elsewhere.
create table sign_in_failure (
    id       uuid primary key,
    username text not null,
    address  text not null,
    at       timestamptz not null
);
create index sign_in_failure_recent on sign_in_failure (username, address, at);
