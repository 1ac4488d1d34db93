package org.patchwork.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the database to this version before anything else touches it: every other startup bean is
 * {@code @DependsOn("Migrator")}. When a migration fails the application does not deploy. Of several servers started
 * at once one migrates and the others wait.
 */
@Singleton
@Startup
@DenyAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrator {

    private static final Logger LOG = Logger.getLogger(Migrator.class.getName());

    @Resource(lookup = "java:jboss/datasources/PatchworkOwnerDS")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        MigrateResult result = Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .validateMigrationNaming(true)
                .load()
                .migrate();
        LOG.log(Level.INFO, "Database at version {0}, {1} migrations run",
                new Object[] {result.targetSchemaVersion, result.migrationsExecuted});
    }
}
