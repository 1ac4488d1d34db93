package org.patchwork.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** People of sensitive services who join a child's network, and whom most of its members may not see; closing this takes them out. */
final class HiddenMembers implements AutoCloseable {

    /** Of one of these the seeded leak says that it is nothing sensitive. */
    static final String LEAKY_SERVICE = "YP_SUBSTANCE_MISUSE";
    /** One each of three kinds. */
    static final List<String> SERVICES = List.of(LEAKY_SERVICE, "ADULT_MENTAL_HEALTH", "SEXUAL_HEALTH");

    private final UUID child;
    private final List<UUID> involvements = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private HiddenMembers(UUID child) {
        this.child = child;
    }

    /** Adds one of each service, with a contact yesterday, and lets whoever is to know be told. */
    static HiddenMembers join(UUID child, List<String> services) {
        HiddenMembers members = new HiddenMembers(child);
        services.forEach(members::add);
        News.isTold();
        return members;
    }

    /** Their services decide to disclose that somebody is there, and not who. */
    HiddenMembers whoseExistenceIsDisclosed() {
        involvements.forEach(involvement -> decide(involvement, "DISCLOSE_EXISTENCE"));
        return this;
    }

    private static void decide(UUID involvement, String decision) {
        OwnersDesk.run("""
                insert into holder_decision (id, child_id, service_id, subject_id, decision, reason, legal_basis, decided_by, decided_at, review_on)
                select i.id, i.child_id, t.service_id, i.child_id, ?, 'a test', 'SAFEGUARDING', i.practitioner_id, ?, cast(? as date) + 90
                  from involvement i join team t on t.id = i.team_id where i.id = ?""",
                decision, Portal.today().minusDays(9).atStartOfDay(), Portal.today(), involvement);
    }

    /** Each led the team for a time, which is over, and was in contact long before. */
    HiddenMembers whoHaveLed() {
        for (UUID involvement : involvements) {
            OwnersDesk.run("insert into lead_period (id, involvement_id, from_date, to_date) values (gen_random_uuid(), ?, cast(? as date) - 300, cast(? as date) - 200)",
                    involvement, Portal.today(), Portal.today());
            OwnersDesk.run("insert into contact (id, involvement_id, on_date, kind, recorded_at) values (gen_random_uuid(), ?, cast(? as date) - 250, 'SEEN', ?)",
                    involvement, Portal.today(), Portal.today().minusDays(250).atStartOfDay());
        }
        return this;
    }

    /** All leave today, and whoever is to know is told. */
    void leave() {
        involvements.forEach(involvement -> {
            OwnersDesk.run("update involvement set ended_on = cast(? as date) where id = ?", Portal.today(), involvement);
            News.happened("INVOLVEMENT_ENDED", child, involvement);
        });
        News.isTold();
    }

    /** One does not want the role to be shown, one does not work with the child after all, to one somebody objects. */
    void restrict() {
        OwnersDesk.run("update involvement set practitioner_mark = true where id = ?", involvements.get(involvements.size() - 1));
        OwnersDesk.run("update involvement set disputed_at = ? where id = ?", Portal.today().atStartOfDay(), involvements.get(1));
        OwnersDesk.run("insert into objection (id, involvement_id, state, raised_on) values (gen_random_uuid(), ?, 'PENDING', cast(? as date))",
                involvements.get(0), Portal.today());
    }

    /** As {@link #whoWriteDownRefusals}, and their services decide to withhold. */
    HiddenMembers whoseServicesKeepItToThemselves() {
        whoWriteDownRefusals();
        involvements.forEach(involvement -> decide(involvement, "WITHHOLD"));
        return this;
    }

    /** Each writes down that the child refused and is competent to; their services are asked to decide. */
    HiddenMembers whoWriteDownRefusals() {
        for (UUID involvement : involvements) {
            OwnersDesk.run("""
                    insert into consent (id, child_id, service_id, subject_id, state, giver, valid_from, recorded_at, recorded_by)
                    select i.id, i.child_id, t.service_id, i.child_id, 'REFUSED', 'CHILD', i.started_on, ?, i.practitioner_id
                      from involvement i join team t on t.id = i.team_id where i.id = ?""", Portal.today().minusDays(8).atStartOfDay(), involvement);
            OwnersDesk.run("""
                    insert into competence_assessment (id, child_id, outcome, assessed_on, assessed_by)
                    select id, child_id, 'GILLICK', started_on, practitioner_id from involvement where id = ?""", involvement);
            OwnersDesk.run("""
                    insert into due_obligation (id, obligation, child_id, involvement_id, rule_id, raised_at)
                    select gen_random_uuid(), 'PROMPT_HOLDER_TO_DECIDE', child_id, id, 'R200', ? from involvement where id = ?""",
                    Portal.today().minusDays(7).atStartOfDay(), involvement);
        }
        return this;
    }

    /** Adds a colleague of somebody's own team, who may know of it. */
    static HiddenMembers joinColleagueOf(Cast who, UUID child) {
        HiddenMembers members = new HiddenMembers(child);
        members.add(UUID.fromString(OwnersDesk.list("""
                select p.id from practitioner p join practitioner w on w.team_id = p.team_id
                 where w.id = ? and p.left_on is null and not exists (select from involvement i where i.practitioner_id = p.id and i.child_id = ?)
                 order by p.id limit 1""", OwnersDesk.practitioner(who), child).get(0)));
        return members;
    }

    private void add(String service) {
        add(UUID.fromString(OwnersDesk.list("""
                select p.id from practitioner p join team t on t.id = p.team_id join service s on s.id = t.service_id
                 where s.service_code = ? and p.left_on is null
                   and not exists (select from involvement i where i.practitioner_id = p.id and i.child_id = ?)
                 order by p.id limit 1""", service, child).get(0)));
    }

    private void add(UUID practitioner) {
        UUID involvement = UUID.randomUUID();
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select ?, ?, p.id, p.team_id, p.role_code, cast(? as date) - 30, cast(? as date) - 30
                  from practitioner p where p.id = ?""", involvement, child, Portal.today(), Portal.today(), practitioner);
        OwnersDesk.run("insert into contact (id, involvement_id, on_date, kind, recorded_at) values (gen_random_uuid(), ?, cast(? as date) - 1, 'SEEN', ?)",
                involvement, Portal.today(), Portal.today().atStartOfDay());
        for (String kind : List.of("JOINED_BY_SEARCH", "CONTACT_RECORDED")) {
            News.happened(kind, child, involvement);
        }
        involvements.add(involvement);
        names.add(OwnersDesk.one("select given_name || ' ' || family_name from practitioner where id = ?", practitioner));
    }

    /** The name of the one whom the seeded leak shows. */
    String leakyName() {
        return names.get(0);
    }

    /** Their names. */
    List<String> names() {
        return names;
    }

    @Override
    public void close() {
        for (UUID involvement : involvements) {
            OwnersDesk.run("delete from holder_decision where id = ?", involvement);
            OwnersDesk.run("delete from consent where id = ?", involvement);
            OwnersDesk.run("delete from competence_assessment where id = ?", involvement);
            OwnersDesk.run("delete from notice where involvement_id = ?", involvement);
            OwnersDesk.run("delete from contact where involvement_id = ?", involvement);
            OwnersDesk.run("delete from objection where involvement_id = ?", involvement);
            OwnersDesk.run("delete from due_obligation where involvement_id = ?", involvement);
            OwnersDesk.run("delete from involvement where id = ?", involvement);
        }
    }
}
