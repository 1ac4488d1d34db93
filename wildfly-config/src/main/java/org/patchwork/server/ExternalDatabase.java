package org.patchwork.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database that somebody else runs, named by {@code PATCHWORK_DB_URL}; the launcher only tries it. */
record ExternalDatabase(String url, String user, String password, String owner, String ownerPassword)
        implements Database {

    private static final int PATIENCE_SECONDS = 10;

    static ExternalDatabase of(Map<String, String> environment) {
        String url = environment.get("PATCHWORK_DB_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        return new ExternalDatabase(withUntypedStrings(url.strip()),
                environment.getOrDefault("PATCHWORK_DB_USER", APPLICATION),
                environment.getOrDefault("PATCHWORK_DB_PASSWORD", ""),
                environment.getOrDefault("PATCHWORK_DB_OWNER", OWNER),
                environment.getOrDefault("PATCHWORK_DB_OWNER_PASSWORD", ""));
    }

    void tryBothRoles() throws CannotStart {
        tryRole(owner, ownerPassword);
        tryRole(user, password);
    }

    private void tryRole(String role, String secret) throws CannotStart {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try (Connection connection = DriverManager.getConnection(url, role, secret)) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                throw new CannotStart("database.unreachable", url, role, "");
            }
        } catch (SQLException refused) {
            throw new CannotStart(refused, "database.unreachable", url, role, refused.getMessage());
        }
    }

    private static String withUntypedStrings(String url) {
        if (url.contains("stringtype=")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + "stringtype=unspecified";
    }
}
