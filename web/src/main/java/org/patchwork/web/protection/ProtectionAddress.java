package org.patchwork.web.protection;

import java.io.IOException;
import org.patchwork.web.platform.Redirect;

/** Where to go after a form has done its work, so that a reload sends nothing twice. */
final class ProtectionAddress {

    private ProtectionAddress() {
    }

    static void go(String address) throws IOException {
        Redirect.to("/protection/" + address);
    }
}
