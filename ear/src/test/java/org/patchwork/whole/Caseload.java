package org.patchwork.whole;

/** Children made for one test, all supported by one practitioner; closing it takes them away. */
final class Caseload implements AutoCloseable {

    private static final String FAMILY = "Caseloadwell";
    private static final String OF_IT = "(select id from person where family_name = '" + FAMILY + "')";

    private Caseload() {
    }

    /** That many children more, each joined two days ago by another colleague as well. */
    static Caseload of(int children, Cast who) {
        OwnersDesk.run("""
                insert into person (id, given_name, family_name, date_of_birth)
                select gen_random_uuid(), 'Child ' || n, ?, cast(? as date) - 3000 from generate_series(1, ?) n""", FAMILY, Portal.today(), children);
        OwnersDesk.run("insert into child (id) select id from person where family_name = ?", FAMILY);
        join(who, 90);
        join(who == Cast.PASTORAL_LEAD ? Cast.SCHOOL_NURSE : Cast.PASTORAL_LEAD, 2);
        return new Caseload();
    }

    private static void join(Cast who, int daysAgo) {
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select gen_random_uuid(), c.id, p.id, p.team_id, p.role_code, cast(? as date) - cast(? as int), ?
                  from person c cross join practitioner p where c.family_name = ? and p.id = ?""",
                Portal.today(), daysAgo, Portal.today().atStartOfDay(), FAMILY, OwnersDesk.practitioner(who));
    }

    @Override
    public void close() {
        OwnersDesk.run("delete from due_obligation where child_id in " + OF_IT);
        OwnersDesk.run("delete from notice where child_id in " + OF_IT);
        OwnersDesk.run("delete from involvement where child_id in " + OF_IT);
        OwnersDesk.run("delete from child where id in " + OF_IT);
        OwnersDesk.run("delete from person where family_name = ?", FAMILY);
    }
}
