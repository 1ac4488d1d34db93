package org.patchwork.web.policy;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

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
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        outside.redirect(outside.getRequestContextPath() + "/policy/" + address);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
