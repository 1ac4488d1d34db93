package org.patchwork.emergency.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchwork.testing.Entities;
import org.patchwork.testing.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A database that keeps every access record but those of open records: the emergency goes with the record that was refused. */
class NoRecordNoEmergencyTest {

    private static final String REFUSE = """
            create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
            create trigger refuse before insert on access_record for each row when (new.gate = 'OPEN') execute function refuse()
            """;

    @Test
    void without_the_record_of_the_first_look_there_is_no_emergency() throws SQLException {
        PGSimpleDataSource database = TestDatabase.fresh("no_record_no_emergency");
        try (EntityManagerFactory unit = Entities.unitOn(database)) {
            EntityManager entities = unit.createEntityManager();
            entities.getTransaction().begin();
            Scene scene = new Scene(entities);
            entities.getTransaction().commit();
            run(database, REFUSE);
            assertThrows(RuntimeException.class, () -> inTransaction(entities, scene));
            assertEquals(List.of(), scene.texts("select id::text as text from emergency_access"));
            assertEquals(List.of(), scene.texts("select kind as text from alert"));
            run(database, "drop trigger refuse on access_record");
            inTransaction(entities, scene);
            assertEquals(1, scene.texts("select id::text as text from emergency_access").size(), "or this test sees nothing");
        }
    }

    /** As the container would: what fails is rolled back. */
    private static void inTransaction(EntityManager entities, Scene scene) {
        entities.getTransaction().begin();
        try {
            scene.open();
            entities.getTransaction().commit();
        } catch (RuntimeException failed) {
            entities.getTransaction().rollback();
            entities.clear();
            throw failed;
        }
    }

    private static void run(PGSimpleDataSource database, String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner(database).getConnection(); Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
