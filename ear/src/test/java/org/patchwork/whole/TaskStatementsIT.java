package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page of tasks costs the database the same few statements however many there are (quality.md, P2). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TaskStatementsIT {

    private static final Logger LOG = Logger.getLogger(TaskStatementsIT.class.getName());
    private static final String LINE = "of many";

    private final UUID kezia = OwnersDesk.child("Kezia", "Campbell", Cast.LEAD_OF_SIXTY);

    @AfterEach
    void no_task_is_left() {
        OwnersDesk.run("delete from task_step where task_id in (select id from task where line = ?)", LINE);
        OwnersDesk.run("delete from task where line = ?", LINE);
    }

    @ParameterizedTest
    @CsvSource({"tasks.xhtml?child=,8", "print-tasks.xhtml?child=,8", "my-tasks.xhtml?child=,8", "add-task.xhtml?child=,12"})
    void a_page_of_fifty_tasks_takes_no_more_statements_than_one_of_one(String page, int most) throws SQLException {
        Visitor viewer = Visitor.signedIn(Cast.LEAD_OF_SIXTY);
        List<String> one = statements(viewer, "/task/" + page + kezia, 1);
        List<String> fifty = statements(viewer, "/task/" + page + kezia, 50);
        LOG.info(() -> page + ": " + Statements.total(one) + " statements for 1 task, " + Statements.total(fifty) + " for 50");
        assertEquals(Statements.total(one), Statements.total(fifty), () -> one + "\n" + fifty);
        assertTrue(Statements.total(one) <= most, one::toString);
    }

    private List<String> statements(Visitor viewer, String address, int tasks) throws SQLException {
        no_task_is_left();
        OwnersDesk.run("""
                insert into task (id, child_id, title_code, line, due_on, state, asked_by, asker_involvement_id, assigned_to, assignee_involvement_id, asked_at, form_key, stamp)
                select gen_random_uuid(), i.child_id, 'VISIT', ?, cast(? as date) + n, 'ACCEPTED', i.practitioner_id, i.id, i.practitioner_id, i.id,
                       cast(? as date) - 1, gen_random_uuid(), gen_random_uuid()
                  from involvement i cross join generate_series(1, ?) n where i.child_id = ? and i.lead""", LINE, Portal.today(), Portal.today(), tasks, kezia);
        assertEquals(200, viewer.get(address).status());
        return Statements.of(() -> viewer.get(address));
    }
}
