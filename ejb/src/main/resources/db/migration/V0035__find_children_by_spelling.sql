-- Children are found by their names however these are spelled: accents, hyphens and apostrophes do not count, and words that sound or
-- look alike, or are short for each other, are variants. All three extensions are trusted, so that the owner may make them.
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;

-- What is typed and what is kept are compared in this form. Schemas are named, so that no search path changes an answer; a setting of
-- the function's own would cost more than what it does.
create function fold_name(name text) returns text language sql immutable strict parallel safe as $$
    select btrim(regexp_replace(
        regexp_replace(lower(public.unaccent('public.unaccent', normalize(name, nfkc))), '[''’‘ʼʻ`´]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

-- The words of names: each by itself, and the words of one name together, so that "Al-Sayed" is found as al, sayed and alsayed.
create function name_words(variadic names text[]) returns text[] language sql immutable parallel safe as $$
    with folded as (select public.fold_name(name) as name from unnest(names) name)
    select coalesce(array_agg(distinct left(word, 60)), '{}')
      from (select unnest(string_to_array(name, ' ')) as word from folded union select replace(name, ' ', '') from folded) words
     where word <> ''
$$;

-- How a word sounds, by the English rules (double metaphone) and by those of names from further east (Daitch-Mokotoff).
create function name_sounds(word text) returns text[] language sql immutable strict parallel safe as $$
    select case when word ~ '^[a-z]{2,}$'
                then array['M' || public.dmetaphone(word), 'M' || public.dmetaphone_alt(word)]
                     || array(select 'D' || code from unnest(public.daitch_mokotoff(word)) code)
                else '{}' end
$$;

-- Whether two words may be the same name written differently: a slip of one letter, of two in a long word, or two letters that
-- changed places; more when they sound alike.
create function name_alike(one text, other text, sound_alike boolean) returns boolean language sql immutable strict parallel safe as $$
    select case when sound_alike and greatest(length(one), length(other)) > 4
                then public.levenshtein_less_equal(one, other, greatest(length(one), length(other)) / 2) <= greatest(length(one), length(other)) / 2
                when sound_alike or least(length(one), length(other)) between 5 and 7 then public.levenshtein_less_equal(one, other, 1) <= 1
                else least(length(one), length(other)) >= 8 and public.levenshtein_less_equal(one, other, 2) <= 2 end
        or length(one) = length(other) and public.levenshtein_less_equal(one, other, 2) = 2
           and array(select unnest(string_to_array(one, null)) order by 1) = array(select unnest(string_to_array(other, null)) order by 1)
$$;

-- All words of children's names, each once; it tells of no child.
create table name_word (
    word   text collate "C" primary key,
    sounds text[] collate "C" not null
);
create index name_word_sounds on name_word using gin (sounds);
create index name_word_looks on name_word using gin (word gin_trgm_ops);

create table child_name (
    child_id uuid primary key references child on delete cascade,
    words    text[] collate "C" not null,
    born     date
);
comment on table child_name is 'With child_word what a search by name looks in; kept by triggers on person and child.';
comment on column child_name.born is 'Or expected.';

-- One row for each word of a child's names, with all that a search asks besides, so that it reads the index alone.
create table child_word (
    word     text collate "C" not null,
    child_id uuid not null references child_name on delete cascade,
    born     date,
    line     text collate "C" not null,
    primary key (word, child_id) include (born, line)
);
comment on column child_word.line is 'All words of the child''s names, each after a space.';
create index child_word_child on child_word (child_id);

create function keep_child_names(children uuid[]) returns void language sql security definer set search_path = pg_catalog, public as $$
    insert into child_name as kept (child_id, words, born)
    select c.id, name_words(p.given_name, p.family_name, p.known_as), coalesce(p.date_of_birth, p.expected_on)
      from child c join person p on p.id = c.id
     where c.id = any (children)
    on conflict (child_id) do update set words = excluded.words, born = excluded.born;
    delete from child_word w using child_name n
     where w.child_id = any (children) and n.child_id = w.child_id
       and (w.word <> all (n.words) or (w.born, w.line) is distinct from (n.born, ' ' || array_to_string(n.words, ' ')));
    insert into child_word (word, child_id, born, line)
    select unnest(n.words), n.child_id, n.born, ' ' || array_to_string(n.words, ' ') from child_name n where n.child_id = any (children)
    on conflict do nothing;
    insert into name_word (word, sounds)
    select word, name_sounds(word)
      from (select distinct unnest(words) as word from child_name where child_id = any (children)) words
     where not exists (select from name_word w where w.word = words.word)
     order by word
    on conflict do nothing;
$$;
revoke execute on function keep_child_names(uuid[]) from public;

create function child_names_added() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    perform keep_child_names(array(select id from added));
    return null;
end $$;
create trigger child_names_added after insert on child
    referencing new table as added for each statement execute function child_names_added();

create function child_names_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
    perform keep_child_names(array(select n.id from after n join before o using (id)
        where (n.given_name, n.family_name, n.known_as, n.date_of_birth, n.expected_on)
              is distinct from (o.given_name, o.family_name, o.known_as, o.date_of_birth, o.expected_on)));
    return null;
end $$;
create trigger child_names_changed after update on person
    referencing old table as before new table as after for each statement execute function child_names_changed();

select keep_child_names(array(select id from child));
revoke insert, update, delete, truncate on name_word, child_name, child_word from patchwork_app;

create index person_identifier_value on person_identifier (value);
create index household_postcode on household (replace(postcode, ' ', ''));
create index household_member_household on household_member (household_id);
create index household_address on household ((fold_name(address)) collate "C");

-- Names that are short for others or the same in another language; a name may be in several groups.
create table name_group (
    number int not null,
    word   text collate "C" not null check (word = fold_name(word)),
    primary key (number, word)
);
create index name_group_word on name_group (word);
insert into name_group (number, word)
select number, unnest(string_to_array(words, ' '))
  from unnest(array[
    'catherine katherine kathryn catharine katharine cathy kathy kate katie katy kitty kat cath kath katarzyna kasia ekaterina katya',
    'elizabeth elisabeth liz lizzie lizzy beth betty bess bessie eliza libby elspeth elzbieta', 'margaret maggie meg peggy mags marge malgorzata gosia',
    'william will bill billy willy', 'robert rob bob bobby robbie bert', 'richard rick rich dick ricky richie', 'james jim jimmy jamie',
    'john jack johnny jon jonny', 'jonathan jonathon jon jonny', 'edward ed eddie eddy ted teddy ned', 'thomas tom tommy tomasz tomek',
    'michael mike mick mickey mikey mikhail misha', 'david dave davey dawid', 'daniel dan danny', 'matthew matt matty mateusz',
    'andrew andy drew andrzej', 'anthony antony tony antoni', 'christopher chris kit krzysztof', 'christine christina chris chrissie tina',
    'nicholas nick nicky nico nikolas', 'nicola nicky nikki', 'alexander alex alec sandy xander sasha aleksander olek',
    'alexandra alex sandra sasha lexi lexie aleksandra ola', 'samuel sam sammy', 'samantha sam sammy', 'benjamin ben benny benji',
    'joseph joe joey jo', 'joanne joanna jo', 'josephine jo josie', 'joshua josh', 'jennifer jen jenny jenni', 'jessica jess jessie',
    'rebecca rebekah becky becca bex', 'victoria vicky vikki vicki tori viktoria', 'susan suzanne susanna sue susie suzie',
    'patricia pat trish tricia patsy', 'patrick pat paddy', 'charles charlie charley', 'charlotte charlie lottie lotte',
    'frederick fred freddie freddy', 'henry harry hal', 'harrison harry', 'harold harry', 'george georgie', 'georgina georgie gina',
    'albert bert bertie albie', 'alfred alf alfie fred', 'arthur art artie', 'oliver ollie olly', 'olivia liv livvy ollie oliwia',
    'theodore theo teddy ted', 'zachary zac zack zak', 'nathaniel nathan nate nat', 'gabriel gabe', 'gabrielle gabriela gabby',
    'isabella isabelle isobel isabel bella belle izzy issy', 'eleanor elinor ellie nell ella', 'emily em emmy emilia', 'emma em emmie',
    'abigail abby abbie gail', 'amelia millie amy', 'matilda tilly tilda', 'florence flo flossie', 'madeleine madeline maddie maddy',
    'megan meg', 'penelope penny', 'philippa pippa pip', 'philip phillip phil pip', 'stephen steven steve stevie stefan', 'stephanie steph',
    'timothy tim timmy', 'terence terry', 'theresa teresa terry tess tessa', 'gregory greg grzegorz', 'geoffrey jeffrey geoff jeff',
    'lawrence laurence larry laurie', 'leonard len lenny leo', 'peter pete piotr', 'paul pawel', 'ronald ron ronnie', 'raymond ray',
    'kenneth ken kenny', 'gerald gerry jerry', 'dominic dom dominik', 'francis frank frankie fran', 'frances francesca fran frankie',
    'maximilian max', 'maxwell max', 'natalie natalia nat', 'jacqueline jackie jacqui', 'deborah debra debbie deb', 'barbara barb babs',
    'dorothy dot dottie', 'mary molly polly', 'maria marie mary', 'maryam mariam miriam', 'sean shaun shawn', 'siobhan chevonne shevaun',
    'niamh neve nieve', 'caoimhe keeva', 'aoife eefa', 'eoin owen ewan euan eoghan', 'lee leigh lea', 'jacob jakub jake kuba',
    'mohammed muhammad mohamed mohammad muhammed mohamad mohamud mohammud mo mehmet', 'ahmed ahmad ahmet', 'hussein hussain husain huseyin hossain',
    'hassan hasan', 'yusuf yousef youssef yousuf', 'ibrahim ebrahim', 'aisha ayesha aysha aishah ayse', 'fatima fatma fatimah fatemah',
    'khadija khadijah hadija', 'zainab zaynab zeinab', 'omar umar', 'usman uthman osman', 'sophia sofia sophie zofia zosia',
    'agnieszka agnes aga', 'caroline carolyn caz', 'rachel rachael raquel', 'amy aimee', 'zoe zoey', 'chloe khloe', 'jude judah', 'leo leon'
  ]) with ordinality g (words, number);
revoke insert, update, delete, truncate on name_group from patchwork_app;
