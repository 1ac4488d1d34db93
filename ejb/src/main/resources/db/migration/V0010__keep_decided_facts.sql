-- The facts of every decision, once each, so that it can be taken again for ever; access_record.decisions holds their digests.
create table decided_facts (
    digest text primary key,
    facts  text not null,
    check (digest = left(encode(sha256(convert_to(facts, 'UTF8')), 'hex'), 16))
);
comment on table decided_facts is 'Headings and words of what was known of viewer, record and involvement; names nobody.';

-- Officers say why they look; what everybody else sees needs no reason.
alter table access_record add column reason text check (reason = btrim(reason) and reason <> '');
comment on column access_record.policy_version is 'Canonical hash of the policy''s tables.';

revoke update, delete, truncate on decided_facts from patchwork_app;
