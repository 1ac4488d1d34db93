package org.patchwork.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages of imports in their states. */
final class ImportScenes {

    private static final String FILE = "/intake/import-file.xhtml?kind=";
    private static final String HEADINGS = "email,given_name,family_name,role,team,phone\n";
    private static final String SOUND = HEADINGS + "ann@scene.example,Ann,Ellis,Health visitor,Health visiting North,01632 960123\n";

    private ImportScenes() {
    }

    static List<Scene> all() {
        return List.of(
                Scene.of("imports", Cast.SERVICE_MANAGER, "/intake/imports.xhtml"),
                Scene.of("import-file", Cast.SERVICE_MANAGER, FILE + "PRACTITIONERS").after(page ->
                        page.evaluate("document.querySelectorAll('details').forEach(box => { box.open = true; })")),
                Scene.of("import-file-children", Cast.SERVICE_MANAGER, FILE + "CHILDREN"),
                Scene.of("import-file-involvements", Cast.SERVICE_MANAGER, FILE + "INVOLVEMENTS"),
                Scene.of("import-file-none", Cast.SERVICE_MANAGER, FILE + "CHILDREN").after(page -> {
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("import-file-errors", Cast.SERVICE_MANAGER, FILE + "PRACTITIONERS").after(page -> {
                    send(page, "e-mail,Given name,Familyname\nx,y,z\n");
                    page.locator(".errors").waitFor();
                }),
                Scene.of("one-import", Cast.SERVICE_MANAGER, FILE + "PRACTITIONERS").after(page -> {
                    send(page, SOUND + "bob.scene.example,,Ellis,Helth visitor,Health visiting Noth,12\n");
                    page.locator("#changes").waitFor();
                }),
                Scene.of("one-import-everybody", Cast.SERVICE_MANAGER, FILE + "PRACTITIONERS").after(page -> {
                    page.locator("#whole").check();
                    send(page, SOUND);
                    page.locator("#changes").waitFor();
                }),
                Scene.of("one-import-nobody", Cast.SERVICE_MANAGER, FILE + "CHILDREN").after(page -> {
                    send(page, "given_name,family_name,date_of_birth,nhs_number\nAnn,,2030-01-01,123\n");
                    page.locator("#faults").waitFor();
                }),
                unchecked("one-import-checking", "null"),
                unchecked("one-import-still", "'NO_POLICY'"),
                Scene.of("same-numbers", Cast.INFORMATION_GOVERNANCE_OFFICER, "/intake/same-numbers.xhtml"));
    }

    /** An import whose check has come half the way; its hash is another, so that the same file may be sent again. */
    private static Scene unchecked(String name, String stopped) {
        return Scene.of(name, Cast.SERVICE_MANAGER, FILE + "PRACTITIONERS").after(page -> {
            send(page, SOUND);
            page.locator("#changes").waitFor();
            UUID id = UUID.fromString(page.url().replaceAll(".*id=", ""));
            OwnersDesk.run("update import_run set state = 'CHECKING', rows_all = 100000, last_line = 100001, next_line = 42002, stopped = " + stopped
                    + ", content_hash = encode(sha256(cast(cast(id as text) as bytea)), 'hex') where id = ?", id);
            page.reload();
            page.locator("#progress, #still").waitFor();
        });
    }

    private static void send(Page page, String file) {
        page.locator("#file").setInputFiles(new FilePayload("people.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#go").click();
    }
}
