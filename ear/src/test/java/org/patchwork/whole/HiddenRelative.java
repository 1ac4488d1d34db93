package org.patchwork.whole;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A sister of a child, with a record of her own and people who work with her, who lives with the child and has the same mother; closing
 * this takes her out.
 */
final class HiddenRelative implements AutoCloseable {

    /** A name that nobody else in the demonstration has. */
    static final String NAME = "Zuleikha";

    private final UUID id = UUID.randomUUID();
    private final UUID child;

    private HiddenRelative(UUID child) {
        this.child = child;
    }

    /** @param protection of her record: NONE for one that everybody may know of, so that a comparison must find her */
    static HiddenRelative of(UUID child, String protection) {
        HiddenRelative relative = new HiddenRelative(child);
        relative.join(protection, Portal.today());
        return relative;
    }

    UUID id() {
        return id;
    }

    private void join(String protection, LocalDate today) {
        OwnersDesk.run("insert into person (id, given_name, family_name, date_of_birth) values (?, ?, 'Khan', cast(? as date) - 1000)", id, NAME, today);
        OwnersDesk.run("insert into child (id, record_protection, authority_code) select ?, ?, authority_code from child where id = ?", id, protection, child);
        OwnersDesk.run("insert into relationship (id, person_id, other_id, kind) values (gen_random_uuid(), ?, ?, 'SIBLING')", id, child);
        OwnersDesk.run("""
                insert into relationship (id, person_id, other_id, kind, since, until)
                select gen_random_uuid(), person_id, ?, 'FOSTER_CARER', cast(? as date) - 900, cast(? as date) - 400
                  from relationship where other_id = ? and kind = 'MOTHER'""", id, today, today, child);
        OwnersDesk.run("""
                insert into relationship (id, person_id, other_id, kind)
                select gen_random_uuid(), person_id, ?, kind from relationship where other_id = ? and kind = 'MOTHER'""", id, child);
        OwnersDesk.run("""
                insert into household_member (id, household_id, person_id, since)
                select gen_random_uuid(), household_id, ?, cast(? as date) - 300 from household_member where person_id = ?""", id, today, child);
        OwnersDesk.run("""
                insert into involvement (id, child_id, practitioner_id, team_id, role_code, started_on, recorded_at)
                select gen_random_uuid(), ?, practitioner_id, team_id, role_code, started_on, recorded_at from involvement where child_id = ? and lead""", id, child);
    }

    @Override
    public void close() {
        for (String table : List.of("due_obligation", "notice", "involvement", "record_protection_request")) {
            OwnersDesk.run("delete from " + table + " where child_id = ?", id);
        }
        OwnersDesk.run("delete from household_member where person_id = ?", id);
        OwnersDesk.run("delete from relationship where person_id = ? or other_id = ?", id, id);
        OwnersDesk.run("delete from child where id = ?", id);
        OwnersDesk.run("delete from person where id = ?", id);
    }
}
