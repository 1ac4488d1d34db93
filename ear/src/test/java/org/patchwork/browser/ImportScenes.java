package org.patchwork.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.patchwork.whole.Cast;

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
                Scene.of("same-numbers", Cast.INFORMATION_GOVERNANCE_OFFICER, "/intake/same-numbers.xhtml"));
    }

    private static void send(Page page, String file) {
        page.locator("#file").setInputFiles(new FilePayload("people.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#go").click();
    }
}
