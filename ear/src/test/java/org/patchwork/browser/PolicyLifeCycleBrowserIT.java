package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;
import org.patchwork.whole.Patience;
import org.patchwork.whole.Visitor;

/** A policy changes hands: one officer writes, another approves, a practitioner's map obeys; and what stands in their way. */
class PolicyLifeCycleBrowserIT extends BrowserTest {

    private static final String SERVICES = "03-services.csv";
    private static final String SENSITIVE = "44-outcome-sensitive.csv";

    @TempDir
    private Path folder;

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final String housing = OwnersDesk.one("select display_name from account where username = ?", Cast.HOUSING_OFFICER.username());

    @Test
    void two_officers_change_what_a_practitioner_sees_and_bring_it_back() {
        Window author = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        Window approver = window(Cast.SECOND_OFFICER);
        Visitor practitioner = Visitor.signedIn(Cast.PASTORAL_LEAD);
        String map = "/network/support-map.xhtml?child=" + amina;
        String before = VersionsPage.open(author).version("Version ").id();
        assertTrue(practitioner.get(map).body().contains(housing));

        String draft = VersionsPage.open(author).startDraft("Housing is sensitive here").id();
        assertEquals("Draft", VersionPage.open(author, draft).state());
        TablePage.open(author, draft, SERVICES).edit("HOUSING").choose("Sensitivity", "SENSITIVE_OTHER").save();
        breakAndMend(author, draft);

        DifferencesPage differences = VersionPage.open(author, draft).differences();
        author.screenshot("policy-differences");
        assertEquals(1, differences.rows().size(), differences.rows().toString());
        assertTrue(differences.rows().get(0).contains("SENSITIVE_OTHER"), differences.rows().toString());

        VersionPage.open(author, draft).submit("Housing names give away where families live");
        VersionPage own = VersionPage.open(author, draft);
        assertFalse(own.canApprove());
        assertTrue(own.words().contains("You cannot approve this version"), own.words());
        author.screenshot("policy-author-cannot-approve");

        assertTrue(VersionsPage.open(approver).news().toString().contains("asks for approval"));
        VersionPage second = VersionPage.open(approver, draft);
        assertTrue(second.canApprove());
        approver.screenshot("policy-approve");
        second.approve();
        assertEquals("In force", new VersionPage(approver).state());
        Patience.until("the map obeys", () -> !practitioner.get(map).body().contains(housing));

        VersionPage.open(approver, before).rollBack();
        String back = new VersionPage(approver).id();
        VersionPage.open(approver, back).submit("Housing is needed after all");
        VersionPage.open(author, back).approve();
        Patience.until("the map is as it was", () -> practitioner.get(map).body().contains(housing));
    }

    private static void breakAndMend(Window author, String draft) {
        RowPage row = TablePage.open(author, draft, SENSITIVE).edit("R139").choose("What is shown", "FULL").preview();
        assertTrue(row.sentence().contains("show everything"), row.sentence());
        author.screenshot("policy-row");
        row.save();
        ChecksPage checks = ChecksPage.open(author, draft);
        author.screenshot("policy-checks-broken");
        assertTrue(checks.verdict().contains("to mend"), checks.verdict());
        assertTrue(checks.words().contains("Property 3"), checks.words());
        VersionPage.open(author, draft).submit("Too early");
        assertEquals(1, new VersionPage(author).problems().size());
        TablePage.open(author, draft, SENSITIVE).edit("R139").choose("What is shown", "HIDE").save();
        assertTrue(ChecksPage.open(author, draft).verdict().contains("Can be submitted"));
    }

    @Test
    void a_row_that_another_officer_changed_meanwhile_loses_nothing() {
        Window one = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        Window other = window(Cast.SECOND_OFFICER);
        String draft = VersionsPage.open(one).startDraft("Two at once").id();
        RowPage mine = TablePage.open(one, draft, SENSITIVE).edit("R139").write("Source", "Mine");
        TablePage.open(other, draft, SENSITIVE).edit("R139").write("Source", "Theirs").save();
        mine.save();
        assertTrue(mine.conflict().contains("Gwen Parry changed this draft at"), mine.conflict());
        assertTrue(mine.conflict().contains("Mine") && mine.conflict().contains("Theirs"), mine.conflict());
        one.screenshot("policy-conflict");
        mine.save();
        assertTrue(TablePage.open(one, draft, SENSITIVE).words().contains("Mine"));
    }

    @Test
    void a_row_that_is_wrong_says_so_at_its_cells() {
        Window officer = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        String draft = VersionsPage.open(officer).startDraft("Wrong cells").id();
        RowPage row = TablePage.open(officer, draft, SENSITIVE).edit("R139").write("Rule", "139").write("Source", "").take("Sensitivity", "One of these");
        row.save();
        assertEquals(3, row.problems().size(), row.problems().toString());
        assertTrue(row.title().startsWith("Error: "));
        officer.screenshot("policy-row-errors");
        row.take("Sensitivity", "None of these", "STANDARD").saveFaulty();
        assertTrue(ChecksPage.open(officer, draft).verdict().contains("to mend"));
        officer.screenshot("policy-checks-faults");
    }

    @Test
    void a_broken_workbook_is_refused_by_cell_and_a_sound_one_becomes_the_draft() throws IOException {
        // A download leaves the page where it is; the browser calls that an aborted request.
        Window officer = window(Cast.INFORMATION_GOVERNANCE_OFFICER).expecting("/policy/workbook.*ERR_ABORTED");
        VersionPage version = VersionsPage.open(officer).startDraft("From a workbook");
        String draft = version.id();
        Path workbook = version.workbook(folder.resolve("policy.xlsx"));
        UploadPage same = UploadPage.open(officer, draft).upload(workbook);
        assertTrue(same.verdict().contains("says just what the draft said already"), same.verdict());

        UploadPage broken = UploadPage.open(officer, draft).upload(OfficersWorkbook.broken(workbook, folder.resolve("broken.xlsx")));
        officer.screenshot("policy-upload-broken");
        assertTrue(broken.verdict().contains("refused"), broken.verdict());
        assertFalse(broken.faults().isEmpty());

        UploadPage changed = UploadPage.open(officer, draft).upload(OfficersWorkbook.replaced(workbook, folder.resolve("changed.xlsx"),
                "Patchwork, Brighton &amp; Hove post, 2012", "Patchwork, Brighton &amp; Hove post of 2012"));
        officer.screenshot("policy-upload-taken");
        assertTrue(changed.verdict().contains("now the content of the draft"), changed.verdict());
        assertEquals(List.of(), changed.faults());

        Path tooLong = Files.write(folder.resolve("long.xlsx"), new byte[5 << 20]);
        assertEquals(1, UploadPage.open(officer, draft).upload(tooLong).problems().size());
    }
}
