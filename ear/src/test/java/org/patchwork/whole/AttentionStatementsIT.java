package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of past attention costs the database the same few statements however much there is (quality.md, P2). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttentionStatementsIT {

    private static final int MOST = 9;

    private final UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);

    @AfterEach
    void none_is_left() {
        OwnersDesk.run("delete from attention where child_id = ?", kezia);
    }

    @Test
    void fifty_that_are_closed_take_no_more_statements_than_one() throws SQLException {
        Visitor viewer = Visitor.signedIn(Cast.LEAD_OF_SIXTY);
        List<String> one = statements(viewer, 1);
        List<String> fifty = statements(viewer, 50);
        assertEquals(Statements.total(one), Statements.total(fifty), () -> one + "\n" + fifty);
        assertTrue(Statements.total(one) <= MOST, one::toString);
    }

    private List<String> statements(Visitor viewer, int number) throws SQLException {
        none_is_left();
        OwnersDesk.run("""
                insert into attention (id, child_id, involvement_id, raised_by, reason_code, ask_code, raised_at, closed_at, closed_by, closed_as, outcome_code)
                select gen_random_uuid(), i.child_id, i.id, i.practitioner_id, 'WORRIED', 'CALL_ME', cast(? as date) - 9, cast(? as date) - n, i.practitioner_id,
                       'RAISER', 'TALKED'
                  from involvement i cross join generate_series(1, ?) k cross join lateral (select 1 + k % 8 as n) days
                 where i.child_id = ? and i.lead""", Portal.today(), Portal.today(), number, kezia);
        String address = "/attention/past-attention.xhtml?child=" + kezia;
        assertEquals(number, viewer.get(address).body().split("We have talked", -1).length - 1);
        return Statements.of(() -> viewer.get(address));
    }
}
