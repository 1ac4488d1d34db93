package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.patchwork.intake.control.ImportChecking;
import org.patchwork.sharing.boundary.SharedRecords;

/** A check that another server has taken over, where nobody is signed in. Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class ImportCheckingIT {

    private static final String BEGUN = """
            insert into import_run (id, organisation_id, service_id, kind, whole_list, file_name, sheet, content_hash, headings, columns, state, rows_all,
                                    rows_faulty, ending, ending_of, last_line, started_by, uploaded_at, heard_at)
            select cast(? as uuid), s.organisation_id, s.id, 'CHILDREN', false, 'x.csv', '', repeat('a', 64), '{given_name,family_name,date_of_birth,nhs_number}',
                   '{GIVEN_NAME,FAMILY_NAME,DATE_OF_BIRTH,NHS_NUMBER}', 'CHECKING', 1, 0, 0, 0, 2, a.id, timestamptz '2026-11-24T09:00Z', timestamptz '2026-11-24T09:00Z'
              from account a join practitioner p on p.id = a.practitioner_id join team t on t.id = p.team_id join service s on s.id = t.service_id
             where a.username = ?
            """;
    private static final String FILE = """
            insert into import_file (run_id, name, bytes)
            select cast(? as uuid), 'x.csv', convert_to(concat_ws(E'\\n', 'given_name,family_name,date_of_birth,nhs_number', concat_ws(',', p.given_name, p.family_name,
                   p.date_of_birth, i.value)), 'UTF8')
              from person p join person_identifier i on i.person_id = p.id and i.scheme = 'NHS' where p.given_name = ? and p.family_name = 'Khan'
            """;
    private static final String LOOKS = "select count(*) from access_record r join account a on a.id = r.account_id where a.username = ? and r.action = 'SEARCH'";

    private final String run = UUID.randomUUID().toString();

    @Resource(lookup = "java:jboss/datasources/PatchworkDS")
    private DataSource database;

    @EJB
    private ImportChecking checking;

    @EJB
    private SharedRecords records;

    @AfterEach
    void nothing_is_left_behind() throws SQLException {
        change("delete from import_row where run_id = cast(? as uuid)", run);
        change("delete from import_run where id = cast(? as uuid)", run);
    }

    @Test
    void the_gate_is_asked_and_the_look_recorded_for_the_manager_who_brought_the_file() throws SQLException {
        change(BEGUN, run, Cast.SERVICE_MANAGER.username());
        change(FILE, run, "Amina");
        int before = Integer.parseInt(value(LOOKS, Cast.SERVICE_MANAGER.username()));
        checking.check(UUID.fromString(run), 2);
        assertEquals("CHECKED", value("select coalesce(stopped, state) from import_run where id = cast(? as uuid)", run));
        assertEquals("UNCHANGED", value("select change from import_row where run_id = cast(? as uuid)", run));
        assertEquals(before + 1, Integer.parseInt(value(LOOKS, Cast.SERVICE_MANAGER.username())));
        assertThrows(EJBAccessException.class, () -> records.findable(List.of()), "outside the check nobody is a manager");
    }

    private void change(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private String value(String sql, String... values) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getString(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
