-- A region (size L of the data sizes, as far as a search looks): people who do not exist, the same every time. Day 0 is 2026-03-16.
-- How many children says the setting patchwork.children; everything else follows.
create temporary table size as select cast(current_setting('patchwork.children') as int) as n;
create temporary table given (n int primary key, name text);
insert into given select row_number() over () - 1, name from (
    select unnest(string_to_array('Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Evie Poppy Ella Charlotte Evelyn Phoebe Alice Ruby Harper Emily Millie Elsie Jessica Maisie Scarlett Imogen Erin Holly Megan Caitlin Eleanor Hannah Lucy Molly Chloe Amina Aisha Fatima Zara Maryam Priya Anaya Zofia Maja Lena Adaeze Amara Zainab Noah George Oliver Arthur Leo Harry Oscar Archie Jack Theo Henry Alfie Freddie Charlie Jacob Logan Finley Mason Ethan Luca Teddy Tommy Max Joshua Reuben Toby Riley Callum Jayden Kai Tyler Dylan Connor Rhys Ewan Lewis Jamie Liam Nathan Owen Ryan Samuel Thomas Zachary Mohammed Yusuf Ibrahim Adam Bilal Hamza Jakub Filip Kofi Emeka Elijah Omar Minh', ' ')) as name
    union all select a || b from unnest(string_to_array('Al Be Ca Da El Fa Ga Ha Is Jo Ka La Ma Na Or Pa Ro Sa Ta Va', ' ')) a,
                                 unnest(string_to_array('brina cintha delle fina gona lette mira nessa phina rick sandro thiel vander wynne zabel', ' ')) b) names;
create temporary table family (n int primary key, name text);
insert into family select row_number() over () - 1, name from (
    select unnest(string_to_array('Smith Jones Taylor Brown Williams Wilson Johnson Davies Khan Patel Ahmed Hussain Ali Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Turner Hill Moore Cooper Ward Morris King Watson Baker Harrison Morgan Allen Young Mitchell James Begum Singh Kaur Kowalski Nowak Okafor Mensah Nguyen Chan O''Brien McDonald Popescu', ' ')) as name
    union all select a || b from unnest(string_to_array('Ash Barn Black Brad Bram Burn Carl Chad Clay Cold Crom Dal Dun East Ed Fair Far Fern Glad Gold Grim Had Hal Har Hart Hol Hun Ken King Lang Lea Lin Long Mar Mill Mor Nor Oak Old Pen Port Rad Ran Red Ring Rock Sand Shel Sher Sid South Stan Stock Sut Thorn Tun Wal War Wes Whit Win Wood Wor York', ' ')) a,
                                 unnest(string_to_array('ard bank berg bourne bridge brook burgh bury by combe cott croft dale den field ford fort gate grave ham hurst ington land leigh ley low man mere mont more moss ridge rope sby sea set shaw shire son stead stein stone ston stow thorpe ton vale view ville wald wall water way well wich wick win wood worth yard', ' ')) b) names;

-- Some names are many children's, most are few's: of a million, 16,000 are called Smith and as many Olivia.
create temporary table one as
select n, (abs(hashint4(n)) % 10007) / 10007.0 as u, (abs(hashint4(n + 7)) % 10009) / 10009.0 as v from generate_series(0, (select s.n from size s) - 1) n;
insert into person (id, given_name, family_name, date_of_birth)
select md5('c' || o.n)::uuid, g.name, case when o.n % 23 = 0 then f.name || '-' || s.name else f.name end, date '2026-03-16' - 200 - abs(hashint4(o.n + 3)) % 6900
  from one o join given g on g.n = cast(floor(o.u ^ 1.5 * (select count(*) from given)) as int)
  join family f on f.n = cast(floor(o.v ^ 2 * (select count(*) from family)) as int)
  join family s on s.n = abs(hashint4(o.n + 11)) % 300;
insert into child (id) select md5('c' || n)::uuid from one;
insert into person_identifier (id, person_id, scheme, value)
select md5('i' || n)::uuid, md5('c' || n)::uuid, 'NHS', '8' || lpad(n::text, 9, '0') from one;
insert into household (id, address, postcode)
select md5('h' || n)::uuid, (n % 140 + 1) || ' ' || (select name from family f where f.n = h.n / 140 % 3000) || ' Road, Brackenford', 'QX' || n % 97 + 1 || ' ' || n % 9 + 1 || chr(65 + n / 9 % 26) || chr(65 + n / 234 % 26)
  from generate_series(0, (select s.n from size s) / 2) h (n);
insert into household_member (id, household_id, person_id, since)
select md5('m' || n)::uuid, md5('h' || n / 2)::uuid, md5('c' || n)::uuid, date '2020-01-01' from one;

insert into organisation (id, name, agency_kind, agreement_from, agreement_to) values (md5('o')::uuid, 'Agency', 'COUNCIL', date '2025-01-01', date '2027-12-31');
insert into service (id, organisation_id, service_code, name) values (md5('s')::uuid, md5('o')::uuid, 'SCHOOL', 'School');
insert into team (id, service_id, name) values (md5('t')::uuid, md5('s')::uuid, 'Team');
insert into practitioner (id, team_id, given_name, family_name, role_code, training_valid_to, checks_valid_to)
select md5('p' || n)::uuid, md5('t')::uuid, 'Ann', 'Worker' || n, 'TEACHER', date '2027-01-01', date '2027-01-01' from generate_series(0, (select s.n from size s) / 20) n;
insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
select md5('v' || one.n)::uuid, md5('c' || one.n)::uuid, md5('p' || one.n % (size.n / 20 + 1))::uuid, md5('t')::uuid, 'TEACHER', date '2026-01-01', timestamptz '2026-01-01 09:00Z'
  from size, one;
