package org.patchwork.sharing.control;

import java.util.List;

/**
 * How each rule finds looks; ?1 is the moment of looking, ?2 one that is before all rules' windows, by which the database knows that it is about few
 * of all looks: windows are rows, and it guesses a third of all. The codes are those of unusual_access_rule.
 */
final class UnusualSql {

    /** Adds a finding for each person, rule and day; a later round of the same day brings its numbers up to date while it is undecided. */
    private static final String FIND = """
            insert into unusual_access as old (id, rule_code, account_id, day, found_at, first_at, last_at, looks)
            select gen_random_uuid(), t.code, l.account_id, cast(max(l.at) at time zone 'Europe/London' as date), cast(?1 as timestamptz),
                   min(l.at), max(l.at), count(*)
              from unusual_access_rule t
              join access_record l on l.at > cast(?1 as timestamptz) - make_interval(mins => t.window_minutes) and l.at <= cast(?1 as timestamptz)
               and l.at > cast(?2 as timestamptz)
              left join account a on a.id = l.account_id
              left join practitioner p on p.id = a.practitioner_id
              %s
             where t.code = '%s' and t.active and coalesce(p.role_code <> all (t.except_roles), true) and %s
               and not exists (select from unusual_access_mute m
                                where m.account_id = l.account_id and m.rule_code = t.code and m.until > cast(?1 as timestamptz))
             group by t.code, t.threshold, t.times_usual, l.account_id
            having count(*) >= t.threshold %s
            on conflict (rule_code, account_id, day) do update set looks = excluded.looks, last_at = excluded.last_at
             where old.outcome is null and excluded.looks > old.looks
            """;

    private static final String LOOK = "l.action in ('VIEW', 'EXPORT', 'EXPORT_PDF', 'EXPORT_CSV')";
    private static final String OF_A_STRANGER = """
            l.child_id is not null and l.action in ('VIEW', 'EXPORT', 'EXPORT_PDF', 'EXPORT_CSV') and not exists (select from involvement i
              where i.child_id = l.child_id and i.practitioner_id = p.id and (i.ended_on is null or i.ended_on >= cast(l.at as date)))""";
    private static final String USUAL = """
            and count(*) >= t.times_usual * greatest(1, (select count(*) from access_record u
              where u.account_id = l.account_id and u.action in ('VIEW', 'EXPORT', 'EXPORT_PDF', 'EXPORT_CSV') and u.at <= cast(?1 as timestamptz) - make_interval(days => 1)
                and u.at > cast(?1 as timestamptz) - make_interval(days => 29)) / 28.0)""";

    static final List<String> ALL = List.of(
            FIND.formatted("", "REPEATED_SEARCH", "(l.action = 'SEARCH' and l.decisions like '%:STUB;%' or l.action = 'VIEW' and l.gate = 'STUB')", ""),
            FIND.formatted("join person c on c.id = l.child_id and lower(c.family_name) = lower(p.family_name)", "SAME_SURNAME", OF_A_STRANGER, ""),
            FIND.formatted("", "SAME_HOUSEHOLD", OF_A_STRANGER + """
                     and exists (select from household_member own join household_member other on other.household_id = own.household_id and other.until is null
                                  join person o on o.id = other.person_id
                                 where own.person_id = l.child_id and own.until is null
                                   and lower(o.given_name) = lower(p.given_name) and lower(o.family_name) = lower(p.family_name))""", ""),
            FIND.formatted("", "NIGHT", LOOK + " and (extract(hour from l.at at time zone 'Europe/London') >= 22 or extract(hour from l.at at time zone 'Europe/London') < 6)", ""),
            FIND.formatted("", "SPIKE", LOOK, USUAL),
            FIND.formatted("", "NOT_FOUND", "l.gate = 'NOT_FOUND'", ""));

    private UnusualSql() {
    }
}
