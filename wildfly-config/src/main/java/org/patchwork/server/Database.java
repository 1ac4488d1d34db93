package org.patchwork.server;

import java.util.Map;

/** A PostgreSQL that Patchwork's server may use: where it is, and its two roles. */
interface Database {

    /** The role that owns the tables; migrations only. */
    String OWNER = "patchwork_owner";
    /** The role of the application; owns nothing. */
    String APPLICATION = "patchwork_app";

    /** JDBC address of the database, with {@code stringtype=unspecified}. */
    String url();

    /** Name of the application's role. */
    String user();

    /** Password of the application's role. */
    String password();

    /** Name of the owner's role. */
    String owner();

    /** Password of the owner's role. */
    String ownerPassword();

    /** What a server has to be told to use it. */
    default Map<String, String> environment() {
        return Map.of("PATCHWORK_DB_URL", url(), "PATCHWORK_DB_USER", user(), "PATCHWORK_DB_PASSWORD", password(),
                "PATCHWORK_DB_OWNER", owner(), "PATCHWORK_DB_OWNER_PASSWORD", ownerPassword());
    }
}
