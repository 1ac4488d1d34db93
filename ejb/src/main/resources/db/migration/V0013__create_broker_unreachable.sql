-- Somebody rang the information broker's desk about a child and nobody answered. In an emergency the second step asks for it
-- (sharing policy, section 5). Says who, about whom and when; added to, never rewritten.
create table broker_unreachable (
    id              uuid primary key,
    child_id        uuid not null references child,
    practitioner_id uuid not null references practitioner,
    at              timestamptz not null
);
create index broker_unreachable_latest on broker_unreachable (child_id, practitioner_id, at desc);
revoke update, delete, truncate on broker_unreachable from patchwork_app;
