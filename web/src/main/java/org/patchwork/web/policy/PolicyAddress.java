package org.patchwork.web.policy;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.patchwork.web.platform.Redirect;

/** Where the pages about the policy are. */
final class PolicyAddress {

    private PolicyAddress() {
    }

    static void goToVersions() throws IOException {
        go("versions.xhtml");
    }

    static void goToVersion(UUID version, String done) throws IOException {
        go("version.xhtml?version=" + version + (done == null ? "" : "&done=" + done));
    }

    static String table(UUID version, String table, int line, String done) {
        return "table.xhtml?version=" + version + "&table=" + encoded(table) + (done == null ? "" : "&done=" + done) + (line > 1 ? "#row-" + line : "");
    }

    static void go(String address) throws IOException {
        Redirect.to("/policy/" + address);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
