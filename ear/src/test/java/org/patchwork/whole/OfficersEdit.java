package org.patchwork.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A change that an officer saves in a decision table of the running server; closing it saves the table as it was. */
public final class OfficersEdit implements AutoCloseable {


    private final Path table;
    private final String before;
    private final Visitor officer;
    private final String versionBefore;

    private OfficersEdit(Path table, String before, Visitor officer) {
        this.table = table;
        this.before = before;
        this.officer = officer;
        this.versionBefore = version();
    }

    /**
     * Changes one cell.
     *
     * @param table file name of the decision table
     * @param first what stands in the first cell of the row, and in no other row's
     * @param was what the cell holds
     * @param is what it shall hold
     */
    public static OfficersEdit change(String table, String first, String was, String is) {
        Path file = Portal.policyFolder().resolve(table);
        String text = read(file);
        List<String> rows = text.lines().filter(line -> line.startsWith(first + ",") && (line + ",").contains("," + was + ",")).toList();
        if (rows.size() != 1) {
            throw new IllegalArgumentException(rows.size() + " rows of " + table + " are " + first + " with " + was);
        }
        OfficersEdit edit = new OfficersEdit(file, text, Visitor.signedIn(Cast.INFORMATION_GOVERNANCE_OFFICER));
        String changed = (rows.get(0) + ",").replace("," + was + ",", "," + is + ",");
        edit.save(text.replace(rows.get(0), changed.substring(0, changed.length() - 1)));
        return edit;
    }

    /** The line of a table that begins so; the heading is line 1. */
    public static int lineOf(String table, String beginning) {
        List<String> lines = read(Portal.policyFolder().resolve(table)).lines().toList();
        return 1 + (int) lines.stream().takeWhile(line -> !line.startsWith(beginning)).count();
    }

    /** Waits until the change is in force. */
    public OfficersEdit inForce() {
        Patience.until("the change is in force", () -> !version().equals(versionBefore));
        return this;
    }

    /** What the officers' page says now. */
    public String versionsPage() {
        return officer.get("/policy/versions.xhtml").body();
    }

    /** The version that was in force before the change. */
    public String versionBefore() {
        return versionBefore;
    }

    /** The version in force now, as the officer's page names it. */
    public String version() {
        String page = versionsPage();
        int cell = page.indexOf("id=\"version-in-force\">");
        return cell < 0 ? "" : page.substring(page.indexOf('>', cell) + 1, page.indexOf("</dd>", cell)).strip();
    }

    @Override
    public void close() {
        undo();
    }

    /** Saves the table as it was, and waits until that is in force again. */
    public void undo() {
        if (read(table).equals(before)) {
            return;
        }
        save(before);
        Patience.until("the policy is as it was", () -> version().equals(versionBefore) && !versionsPage().contains("id=\"refused\""));
    }

    private void save(String text) {
        try {
            Files.writeString(table, text, StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
