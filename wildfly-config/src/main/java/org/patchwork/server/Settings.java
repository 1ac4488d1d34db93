package org.patchwork.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * Where things are and how they run, read once at start.
 *
 * @param checkout   top of the working copy
 * @param data       folder that is kept between runs: database, passwords, server, logs
 * @param serverHome the provisioned WildFly, never written to
 * @param ear        the application to deploy
 * @param policy     folder of the decision tables
 * @param httpPort   port the portal answers on
 * @param mode       {@code demonstration} or {@code production}
 * @param database   an external database, or null for the embedded one
 */
record Settings(Path checkout, Path data, Path serverHome, Path ear, Path policy, int httpPort, String mode,
                ExternalDatabase database) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    static Settings of(Properties properties, Map<String, String> environment) throws CannotStart {
        Path checkout = Path.of(properties.getProperty("patchwork.checkout", ".")).toAbsolutePath().normalize();
        Path data = checkout.resolve(environment.getOrDefault("PATCHWORK_DATA_DIR", ".data"));
        return new Settings(checkout, data,
                checkout.resolve(properties.getProperty("patchwork.server.home", "wildfly-config/target/server")),
                checkout.resolve(properties.getProperty("patchwork.ear", "ear/target/patchwork.ear")),
                checkout.resolve(environment.getOrDefault("PATCHWORK_POLICY_DIR", "rules/policy")),
                port(properties.getProperty("patchwork.http.port", String.valueOf(DEFAULT_PORT))),
                environment.getOrDefault("PATCHWORK_MODE", "demonstration"),
                ExternalDatabase.of(environment));
    }

    boolean demonstration() {
        return "demonstration".equals(mode);
    }

    /** Where the application writes what one needs to know to walk the demonstration's stories. */
    Path demonstrationSheet() {
        return data.resolve("demonstration.txt");
    }

    String address() {
        return "http://localhost:" + httpPort + "/";
    }

    private static int port(String text) throws CannotStart {
        try {
            int port = Integer.parseInt(text.strip());
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new CannotStart(notANumber, "port.unusable", text);
        }
        throw new CannotStart("port.unusable", text);
    }
}
