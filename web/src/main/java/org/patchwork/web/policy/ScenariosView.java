package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.patchwork.policy.boundary.PolicyFault;
import org.patchwork.policy.boundary.PolicyFindings;
import org.patchwork.policy.boundary.PolicyFindings.FailedScenario;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.TableSheet;
import org.patchwork.policy.boundary.VersionState;

/** What officers expect of cases, file by file, each with what this version says. */
@Named("scenarios")
@RequestScoped
public class ScenariosView {

    /** How a scenario came out. */
    public enum Result { HOLDS, FAILS, FAULTY, NOT_RUN }

    private static final Set<Result> NOT_AS_EXPECTED = EnumSet.of(Result.FAILS, Result.FAULTY);

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    private String version;
    private String file;
    private PolicyVersionEntry entry;
    private List<TableSheet> files;
    private PolicyFindings findings;

    /** Has the scenarios run, once. */
    public void load() {
        UUID id = VersionId.of(version);
        entry = versions.get(id);
        files = reading.scenarios(id);
        findings = reading.findings(id);
    }

    /** Those whose rows the page shows: the one chosen, else each in which something is not as expected. */
    public List<TableSheet> getShown() {
        return files.stream().filter(each -> chosen() ? each.table().name().equals(file) : !rows(each).isEmpty()).toList();
    }

    /** All rows of the file chosen; of any other those that are not as expected. */
    public List<TableSheet.Row> rows(TableSheet sheet) {
        return sheet.rows().stream().filter(row -> chosen() || NOT_AS_EXPECTED.contains(result(sheet, row))).toList();
    }

    private boolean chosen() {
        return file != null && !file.isEmpty();
    }

    /** How the scenario in that row came out. */
    public Result result(TableSheet file, TableSheet.Row row) {
        if (findings.faults().stream().anyMatch(fault -> at(fault, file, row))) {
            return Result.FAULTY;
        }
        if (!findings.scenariosRun()) {
            return Result.NOT_RUN;
        }
        return failure(file, row) == null ? Result.HOLDS : Result.FAILS;
    }

    /** What came instead; null when the scenario holds or was not run. */
    public FailedScenario failure(TableSheet file, TableSheet.Row row) {
        return findings.failed().stream().filter(failed -> failed.file().equals(file.table().name()) && failed.line() == row.line())
                .findFirst().orElse(null);
    }

    private static boolean at(PolicyFault fault, TableSheet file, TableSheet.Row row) {
        return fault.table().equals(file.table().name()) && fault.line() != null && fault.line() == row.line();
    }

    /** The facts that a scenario gives. */
    public List<TableSheet.Cell> given(TableSheet.Row row) {
        return row.cells().stream().filter(cell -> !cell.text().isEmpty() && !isExpected(cell.heading()) && !isNote(cell.heading())).toList();
    }

    /** What a scenario expects. */
    public List<TableSheet.Cell> expected(TableSheet.Row row) {
        return row.cells().stream().filter(cell -> !cell.text().isEmpty() && isExpected(cell.heading())).toList();
    }

    private static boolean isExpected(String heading) {
        return heading.startsWith("expected_") || heading.equals("rule_id") || heading.equals("reason_code");
    }

    private static boolean isNote(String heading) {
        return List.of("id", "scenario", "group", "why", "source_strength", "source").contains(heading);
    }

    /** Whether rows can be changed here. */
    public boolean isEditable() {
        return entry.state() == VersionState.DRAFT || entry.state() == VersionState.SUBMITTED;
    }

    public PolicyVersionEntry getEntry() {
        return entry;
    }

    public List<TableSheet> getFiles() {
        return files;
    }

    public PolicyFindings getFindings() {
        return findings;
    }

    /** The file to show in full; null for what is not as expected in all of them. */
    public String getFile() {
        return file;
    }

    public void setFile(String file) {
        this.file = file;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
