package org.patchwork.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Locale;
import org.patchwork.access.boundary.Roles;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.rules.workbook.ListWorkbook;

/** Empty files with the right headings, to be filled in. For managers. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class Templates {

    /** A workbook whose cells are all text, so that no number loses its first nought. */
    public byte[] workbook(ImportKind kind) {
        return ListWorkbook.write(kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT), headings(kind), List.of());
    }

    /** The same as comma-separated values. */
    public byte[] csv(ImportKind kind) {
        return new Csv().line(headings(kind)).forSpreadsheets();
    }

    private static List<String> headings(ImportKind kind) {
        return kind.columns().stream().map(ImportColumn::heading).toList();
    }
}
