-- Run in the database "patchwork" (owner patchwork_owner) before the first start. Safe to run again.
-- The owner makes tables, the application uses them; a migration takes away what a table must not allow.
revoke all on database patchwork from public;
grant connect, temporary on database patchwork to patchwork_owner;
grant connect on database patchwork to patchwork_app;

alter schema public owner to patchwork_owner;
revoke all on schema public from public;
grant usage on schema public to patchwork_app;

alter default privileges for role patchwork_owner in schema public
    grant select, insert, update, delete on tables to patchwork_app;
alter default privileges for role patchwork_owner in schema public
    grant usage, select on sequences to patchwork_app;
alter default privileges for role patchwork_owner revoke execute on functions from public;
alter default privileges for role patchwork_owner in schema public
    grant execute on functions to patchwork_app;
