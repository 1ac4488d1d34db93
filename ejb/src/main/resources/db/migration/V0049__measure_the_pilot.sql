-- How long it took from signing in to the first contact details, once a session: no person, no child, no moment.
create table arrival (
    id      uuid primary key,
    month   date not null check (month = date_trunc('month', month)),
    seconds int not null check (seconds between 0 and 3600)
);
create index arrival_month on arrival (month);
revoke update, delete, truncate on arrival from patchwork_app;

-- The measures of a closed month, as they are shown: rounded, and none that is small. Written once and never again, so that a later figure
-- cannot be held against an earlier one.
create table measure_month (
    month   date not null check (month = date_trunc('month', month)),
    measure policy_code not null,
    figure  int check (figure >= 0),
    primary key (month, measure)
);
comment on column measure_month.figure is 'Null when it is too small to be told, or when another could be reckoned from it.';
revoke update, delete, truncate on measure_month from patchwork_app;
