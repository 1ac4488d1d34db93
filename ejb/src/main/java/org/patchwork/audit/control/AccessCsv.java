package org.patchwork.audit.control;

import java.util.List;
import org.patchwork.audit.boundary.AccessLook;
import org.patchwork.platform.boundary.Csv;

/** Looks as comma-separated values under codes as headings. */
public final class AccessCsv {

    private AccessCsv() {
    }

    /** The looks, a line each. */
    public static String of(List<AccessLook> looks) {
        Csv file = new Csv().line("at", "reference", "viewer", "role", "child", "action", "gate", "rule", "purpose", "access_mode", "statutory", "reason");
        looks.forEach(look -> file.line(look.at(), look.reference(), look.viewer(), look.roleCode(), look.child(), look.action(), look.gate(),
                look.ruleId(), look.purpose(), look.accessMode(), look.statutory(), look.reason()));
        return file.toString();
    }
}
