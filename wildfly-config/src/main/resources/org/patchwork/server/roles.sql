-- The roles of Patchwork, without passwords: set those of the first two with "alter role … password …". Safe to run again.
do $$
begin
    if not exists (select from pg_roles where rolname = 'patchwork_owner') then
        create role patchwork_owner login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'patchwork_app') then
        create role patchwork_app login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'patchwork_viewer') then
        create role patchwork_viewer nologin nosuperuser nocreatedb nocreaterole;
    end if;
end
$$;

-- The application steps down to this role to read what a page shows, and has none of its rights otherwise.
grant patchwork_viewer to patchwork_app with inherit false, set true;
