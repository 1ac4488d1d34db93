package org.patchwork.sharing.control;

/**
 * The statements that find candidates for a search, before any gate is asked. Spelling is looked up among the words of all names,
 * of which there are few, so that a million children cost what a thousand do.
 */
final class SearchSql {

    /**
     * ?1 readings of the text, each up to three words; ?2 year of birth or 0, ?3 days of birth that are asked for without a name,
     * ?4 identifiers; ?5 the viewer's practitioner, ?6 how many at most. The viewer's own first, those written as asked before those
     * whose names are only similar, then by name. The longest word of a reading leads to children, the others are looked for among
     * theirs.
     */
    static final String NAMED = """
            with d as (select cast(?2 as int) as year, cast(?3 as date[]) as days, cast(?4 as text[]) as identifiers,
                              cast(?5 as uuid) as me, cast(?6 as int) as most),
            asked as materialized (
                select r.reading, left(w.word, 60) collate "C" as word,
                       row_number() over (partition by r.reading order by length(w.word) desc, w.place) as rank
                  from unnest(cast(?1 as text[])) with ordinality r (typed, reading)
                 cross join lateral unnest(string_to_array(fold_name(r.typed), ' ')) with ordinality w (word, place)
                 where w.place <= 3),
            spelled as materialized (
                select a.word as asked, n.word from (select distinct word from asked where length(word) >= 4) a
                  join name_word n on n.sounds && name_sounds(a.word) and name_alike(a.word, n.word, true)
                union
                select a.word, n.word from (select distinct word from asked where length(word) >= 4) a
                  join name_word n on n.word % a.word and levenshtein_less_equal(a.word, n.word, 2) <= 2 and name_alike(a.word, n.word, false)
                union
                select a.word, g.word from (select distinct word from asked) a
                  join name_group o on o.word = a.word join name_group g on g.number = o.number and g.word <> o.word),
            per_word as (
                select a.reading, a.rank, a.word, array_remove(array_agg(s.word), null) as alike,
                       ' (' || a.word || coalesce('|(' || string_agg(s.word, '|') || ')( |$)', '') || ')' as pattern
                  from asked a left join spelled s on s.asked = a.word group by a.reading, a.rank, a.word),
            reading as materialized (
                select f.word, coalesce(' ' || s.word, '') as second, coalesce(' ' || t.word, '') as third,
                       case when s.word is null then array(select word from unnest(f.alike) word where not starts_with(word, f.word))
                            else f.alike || array(select n.word from name_word n
                                                   where n.word >= f.word and n.word < f.word || U&'\\+10FFFF' collate "C" limit 100) end as alike,
                       coalesce(s.pattern, '') as second_like, coalesce(t.pattern, '') as third_like
                  from per_word f
                  left join per_word s on s.reading = f.reading and s.rank = 2
                  left join per_word t on t.reading = f.reading and t.rank = 3
                 where f.rank = 1),
            own as materialized (select distinct i.child_id from involvement i, d where i.practitioner_id = d.me),
            found as (
                select m.child_id, false as only_like
                  from d, reading r
                 cross join lateral (select w.child_id from child_word w
                                      where w.word >= r.word and w.word < r.word || U&'\\+10FFFF' collate "C"
                                        and strpos(w.line, r.second) > 0 and strpos(w.line, r.third) > 0
                                        and (d.year = 0 or extract(year from w.born) = d.year)
                                      limit d.most) m
                union all
                select m.child_id, true
                  from d, reading r
                 cross join lateral (select l.child_id
                                       from unnest(r.alike) a (word)
                                      cross join lateral (select w.child_id from child_word w
                                                           where w.word = a.word collate "C" and w.line ~ r.second_like and w.line ~ r.third_like
                                                             and (d.year = 0 or extract(year from w.born) = d.year)
                                                           limit d.most) l
                                      limit d.most) m
                union all
                select w.child_id, not (starts_with(w.word, r.word) and strpos(w.line, r.second) > 0 and strpos(w.line, r.third) > 0)
                  from d, own o join child_word w on w.child_id = o.child_id
                  join reading r on starts_with(w.word, r.word) or w.word = any (r.alike)
                 where w.line ~ r.second_like and w.line ~ r.third_like and (d.year = 0 or extract(year from w.born) = d.year)
                union all
                select n.child_id, false from d, own o join child_name n on n.child_id = o.child_id where n.born = any (d.days)
                union all
                select i.person_id, false from d, person_identifier i where i.value = any (d.identifiers)
                union all
                select i.person_id, false from d, contested_identifier i where i.value = any (d.identifiers))
            select p.id, bool_and(f.only_like) as only_like, o.child_id is not null as own
              from found f join child c on c.id = f.child_id join person p on p.id = c.id left join own o on o.child_id = c.id
             group by p.id, o.child_id
             order by own desc, only_like, p.family_name, p.given_name, p.id
             limit (select most from d)
            """;

    /**
     * ?1 postcode without spaces or empty, ?2 beginning of an address or empty, ?3 words that each begin one of the child's, ?4 today,
     * ?5 the viewer's practitioner, ?6 how many at most. A record that is protected in any way is not found by its place.
     */
    static final String LIVING_AT = """
            with d as (select cast(?4 as date) as today, cast(?5 as uuid) as me, fold_name(?2) as address, cast(?6 as int) as most),
            home as materialized (
                (select id from household where ?1 <> '' and replace(postcode, ' ', '') = ?1 limit 100)
                union
                (select h.id from household h, d where d.address <> '' and fold_name(h.address) >= d.address collate "C"
                    and fold_name(h.address) < d.address || U&'\\+10FFFF' collate "C" limit 100)),
            living as materialized (
                select distinct m.person_id from d, home
                 cross join lateral (select m.person_id, m.since, m.until from household_member m where m.household_id = home.id limit 100) m
                 where daterange(m.since, m.until, '[]') @> d.today
                 limit 1000)
            select p.id, false as only_like,
                   exists (select from involvement i where i.child_id = p.id and i.practitioner_id = d.me) as own
              from d, living l join child c on c.id = l.person_id join person p on p.id = c.id join child_name n on n.child_id = c.id
             where c.record_protection = 'NONE'
               and not exists (select from unnest(string_to_array(fold_name(?3), ' ')) asked
                                where not exists (select from unnest(n.words) word where starts_with(word, asked)))
             order by own desc, p.family_name, p.given_name, p.id
             limit (select most from d)
            """;

    private SearchSql() {
    }
}
