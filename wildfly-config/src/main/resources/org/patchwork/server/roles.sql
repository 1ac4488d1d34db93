-- The two roles of Patchwork, without passwords: set them with "alter role … password …". Safe to run again.
do $$
begin
    if not exists (select from pg_roles where rolname = 'patchwork_owner') then
        create role patchwork_owner login nosuperuser nocreatedb nocreaterole;
    end if;
    if not exists (select from pg_roles where rolname = 'patchwork_app') then
        create role patchwork_app login nosuperuser nocreatedb nocreaterole;
    end if;
end
$$;
