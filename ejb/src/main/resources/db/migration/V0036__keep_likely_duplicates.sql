-- A number typed for a new record that another record has already: kept beside it, so that nobody learns from a refusal that there is
-- another, and a steward can see which of the two it belongs to.
create table contested_identifier (
    id          uuid primary key,
    person_id   uuid not null references person,
    scheme      text not null check (scheme ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    value       text not null check (value = upper(btrim(value)) and value <> ''),
    recorded_at timestamptz not null,
    unique (person_id, scheme, value)
);
create index contested_identifier_value on contested_identifier (value);
revoke update, delete, truncate on contested_identifier from patchwork_app;

create table duplicate_pair (
    id         uuid primary key,
    one_id     uuid not null references child on delete cascade,
    other_id   uuid not null references child on delete cascade,
    grounds    text[] not null check (grounds <@ array['SAME_NUMBER', 'SAME_DAY', 'DAY_TURNED'] and cardinality(grounds) > 0),
    found_at   timestamptz not null,
    state      text not null default 'OPEN' check (state in ('OPEN', 'APART', 'MERGED')),
    decided_by uuid references account,
    decided_at timestamptz,
    version    int not null default 0,
    constraint duplicate_pair_once unique (one_id, other_id),
    check (one_id < other_id),
    check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
comment on table duplicate_pair is 'Two records that may be of one child, once found; APART: a steward looked, and they are two.';
create index duplicate_pair_open on duplicate_pair (found_at desc) where state = 'OPEN';
revoke delete, truncate on duplicate_pair from patchwork_app;

create index child_name_born on child_name (born);

-- The day with day and month changed about; null when that is no day, or the same.
create function turned_day(day date) returns date language sql immutable strict parallel safe as $$
    select case when extract(day from day) <= 12 and extract(day from day) <> extract(month from day)
                then make_date(cast(extract(year from day) as int), cast(extract(day from day) as int), cast(extract(month from day) as int)) end
$$;

-- Whether two names may be one: some word of each is the same, alike, or short for the other.
create function names_alike(one text, other text) returns boolean language sql stable strict parallel safe as $$
    select exists (
        select from unnest(public.name_words(one)) a (word), unnest(public.name_words(other)) b (word)
         where a.word = b.word or public.name_alike(a.word, b.word, public.name_sounds(a.word) && public.name_sounds(b.word))
            or exists (select from public.name_group g join public.name_group h using (number)
                        where g.word = a.word collate "C" and h.word = b.word collate "C"))
$$;

-- Records that may be of one child: a number that both claim, or names that are alike, given and family name, with the same day of
-- birth or day and month changed about. Records that are to vanish are left out: a sealed adoption is a pair of records. Null means all.
create function likely_duplicates(of_children uuid[]) returns table (one_id uuid, other_id uuid, ground text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    with keyed as (
        select distinct n.child_id, n.born, k.key
          from child_name n
         cross join lateral unnest(n.words) w (word)
          join name_word v on v.word = w.word collate "C"
         cross join lateral unnest(case when v.sounds = '{}' then array[v.word] else v.sounds end) k (key)
         where n.born is not null),
    paired as (
        select a.child_id as a, b.child_id as b, 'SAME_DAY' as ground from keyed a join keyed b on b.born = a.born and b.key = a.key
         where a.child_id <> b.child_id and (of_children is null or a.child_id = any (of_children))
        union
        select a.child_id, b.child_id, 'DAY_TURNED' from keyed a join keyed b on b.born = turned_day(a.born) and b.key = a.key
         where a.child_id <> b.child_id and (of_children is null or a.child_id = any (of_children)))
    select distinct least(a, b), greatest(a, b), ground
      from paired
      join person p on p.id = paired.a join person q on q.id = paired.b
      join child c on c.id = p.id join child d on d.id = q.id
     where c.record_protection not in ('ADOPTION_SEALED', 'PROTECTED_PERSON') and d.record_protection not in ('ADOPTION_SEALED', 'PROTECTED_PERSON')
       and (names_alike(p.given_name || ' ' || coalesce(p.known_as, ''), q.given_name || ' ' || coalesce(q.known_as, '')) and names_alike(p.family_name, q.family_name)
            or names_alike(p.given_name, q.family_name) and names_alike(p.family_name, q.given_name))
    union
    select least(c.id, d.id), greatest(c.id, d.id), 'SAME_NUMBER'
      from contested_identifier n
      join person_identifier i on i.scheme = n.scheme and i.value = n.value and i.person_id <> n.person_id
      join child c on c.id = n.person_id join child d on d.id = i.person_id
     where c.record_protection not in ('ADOPTION_SEALED', 'PROTECTED_PERSON') and d.record_protection not in ('ADOPTION_SEALED', 'PROTECTED_PERSON')
       and (of_children is null or n.person_id = any (of_children))
$$;
revoke execute on function likely_duplicates(uuid[]) from public;
grant execute on function likely_duplicates(uuid[]) to patchwork_app;
