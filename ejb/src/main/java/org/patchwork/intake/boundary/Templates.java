package org.patchwork.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Roles;
import org.patchwork.rules.workbook.ListWorkbook;

/** Empty files with the right headings, to be filled in. For managers. */
@Stateless
@RolesAllowed(Roles.MANAGER)
public class Templates {

    /** Lets spreadsheets read the file as UTF-8. */
    private static final String MARK = "\uFEFF";

    /** A workbook whose cells are all text, so that no number loses its first nought. */
    public byte[] workbook(ImportKind kind) {
        return ListWorkbook.write(kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT), headings(kind), List.of());
    }

    /** The same as comma-separated values. */
    public byte[] csv(ImportKind kind) {
        return (MARK + headings(kind).stream().collect(Collectors.joining(",", "", "\r\n"))).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> headings(ImportKind kind) {
        return kind.columns().stream().map(ImportColumn::heading).toList();
    }
}
