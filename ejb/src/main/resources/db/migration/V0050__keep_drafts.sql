-- What somebody has typed into a form and not sent yet. It may be about a child, is read by nobody else, and goes after a week at the latest.
create table draft (
    id         uuid primary key,
    account_id uuid not null references account on delete cascade,
    page       text not null check (length(page) between 1 and 400),
    form       text not null check (length(form) between 1 and 200),
    about      text not null check (length(about) <= 600),
    child_id   uuid,
    fields     text not null check (length(fields) between 1 and 20000),
    saved_at   timestamptz not null,
    unique (account_id, page, form, about)
);
comment on column draft.page is 'Path and query of the page, whose ids are opaque.';
comment on column draft.about is 'The opaque ids that the form itself holds, which tell it from others on the same page.';
comment on column draft.child_id is 'As the address says; it need not be anybody''s, and does not follow a merge.';
comment on column draft.fields is 'Names and values as a form is sent (application/x-www-form-urlencoded); never a password or a file.';
create index draft_saved on draft (saved_at);
create index draft_child on draft (child_id) where child_id is not null;

-- By what a form that comes back too late shows for whom it was made. One for all servers.
create table draft_seal (
    only_one boolean primary key default true check (only_one),
    secret   bytea not null check (length(secret) = 32)
);
insert into draft_seal (secret) values (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
revoke insert, update, delete, truncate on draft_seal from patchwork_app;

-- Words that were typed about a child who is erased go too; and those about a record that was merged into another, since nobody
-- may put them into a record they were not meant for.
create function draft_goes_with_child() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    if tg_table_name = 'child_merge' then
        delete from draft where child_id = new.gone_id;
    else
        delete from draft where child_id = old.child_id;
    end if;
    return null;
end $$;
revoke execute on function draft_goes_with_child() from public;
create trigger draft_erased after update on access_record for each row
    when (old.child_id is not null and new.child_id is null) execute function draft_goes_with_child();
create trigger draft_merged after insert on child_merge for each row execute function draft_goes_with_child();
