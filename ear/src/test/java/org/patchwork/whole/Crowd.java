package org.patchwork.whole;

import java.util.UUID;

/** A child made for one test, with as many people around as it asks for; closing it takes all of it away. */
final class Crowd implements AutoCloseable {

    private static final String CONTACTS = """
            insert into contact (id, involvement_id, on_date, kind, recorded_at)
            select gen_random_uuid(), i.id, cast(? as date) - 7 * n, 'SEEN', ?
              from involvement i cross join generate_series(0, 2) n where i.child_id = ?""";
    private static final String JOIN = """
            insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, core_group, lead, recorded_at)
            select gen_random_uuid(), ?, p.id, p.team_id, p.role_code, cast(? as date) - 90, a.username is not null, a.username is not null, ?
              from practitioner p left join account a on a.practitioner_id = p.id and a.username = ?
              join team t on t.id = p.team_id join service s on s.id = t.service_id
             where p.left_on is null and (a.username is not null or s.service_code in (
                   'SCHOOL', 'SCHOOL_NURSING', 'HEALTH_VISITING', 'GP', 'HOSPITAL', 'CHILDRENS_CENTRE', 'CHILDRENS_SOCIAL_CARE',
                   'EARLY_HELP', 'YOUTH_SERVICE', 'HOUSING', 'COMMUNITY_SAFETY', 'POLICE', 'VOLUNTARY', 'SPEECH_THERAPY', 'PORTAGE'))
             order by a.username nulls last, md5(p.id::text) limit ?""";

    private final UUID child = UUID.randomUUID();
    private final UUID brother = UUID.randomUUID();

    private Crowd() {
    }

    /** That many people in all, of ordinary services, one of them the lead; each with three contacts. A brother has a record of his own. */
    static Crowd of(int people, Cast lead) {
        Crowd crowd = new Crowd();
        UUID child = crowd.child;
        OwnersDesk.run("insert into person (id, given_name, family_name, date_of_birth) values (?, 'Ottilie', 'Crowdwell', cast(? as date) - 3000)",
                child, Portal.today());
        OwnersDesk.run("insert into child (id) values (?)", child);
        OwnersDesk.run("insert into person (id, given_name, family_name, date_of_birth) values (?, 'Osbert', 'Crowdwell', cast(? as date) - 2000)",
                crowd.brother, Portal.today());
        OwnersDesk.run("insert into child (id) values (?)", crowd.brother);
        OwnersDesk.run("insert into relationship (id, person_id, other_id, kind) values (gen_random_uuid(), ?, ?, 'SIBLING')", crowd.brother, child);
        OwnersDesk.run("insert into plan_status (id, child_id, plan, from_date) values (gen_random_uuid(), ?, 'CIN', cast(? as date) - 60)",
                child, Portal.today());
        int joined = OwnersDesk.run(JOIN, child, Portal.today(), Portal.today().atStartOfDay(), lead.username(), people);
        if (joined != people) {
            throw new IllegalStateException("only " + joined + " joined");
        }
        OwnersDesk.run(CONTACTS, Portal.today(), Portal.today().atStartOfDay(), child);
        return crowd;
    }

    /** The child in the middle. */
    UUID child() {
        return child;
    }

    @Override
    public void close() {
        OwnersDesk.run("delete from contact where involvement_id in (select id from involvement where child_id = ?)", child);
        OwnersDesk.run("delete from notice where child_id = ?", child);
        OwnersDesk.run("delete from due_obligation where child_id = ?", child);
        OwnersDesk.run("delete from involvement where child_id = ?", child);
        OwnersDesk.run("delete from plan_status where child_id = ?", child);
        OwnersDesk.run("delete from relationship where person_id = ?", brother);
        OwnersDesk.run("delete from child where id in (?, ?)", child, brother);
        OwnersDesk.run("delete from person where id in (?, ?)", child, brother);
    }
}
