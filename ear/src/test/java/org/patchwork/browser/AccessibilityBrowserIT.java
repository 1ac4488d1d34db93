package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.patchwork.browser.check.Check;
import org.patchwork.browser.check.Checks;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OfficersEdit;
import org.patchwork.whole.Patience;

/** Every page in every state, on a laptop and on a phone, light and dark (screens.md, checks 1 and 3 to 8, 12 and 14). */
class AccessibilityBrowserIT extends BrowserTest {

    private static final Map<String, Check> KEYBOARD = Map.of("keyboard", Checks.KEYBOARD);

    /** All of the scenes, or with {@code -Dscenes=} a regular expression those whose names match it, which are photographed as well. */
    @TestFactory
    Stream<DynamicTest> a_page_works_for_everybody() {
        List<Scene> scenes = Scenes.all().filter(scene -> scene.name().matches(System.getProperty("scenes", ".*"))).toList();
        return Lookers.begin(scenes, AccessibilityBrowserIT::look).entrySet().stream()
                .map(look -> DynamicTest.dynamicTest(look.getKey().name(), () -> told(look.getValue())));
    }

    private static void look(Scene scene, Windows windows) {
        Window window = scene.who() == null ? windows.open(Look.DESK, true, null) : windows.openAnother(scene.who());
        window.expecting("status of " + scene.status());
        assertEquals(scene.status(), window.page().navigate(scene.address()).status());
        scene.then().accept(window.page());
        assertWorksForEverybody(window, scene.name());
    }

    private static void told(Future<Void> look) throws Throwable {
        try {
            look.get();
        } catch (ExecutionException failed) {
            throw failed.getCause();
        }
    }

    @Test
    void the_page_that_tells_of_a_refused_change_works_for_everybody() {
        Window window = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        try (OfficersEdit edit = OfficersEdit.change("03-services.csv", "HOUSING", "STANDARD", "STANDRAD")) {
            Patience.until("the change is refused", () -> edit.versionsPage().contains("STANDRAD"));
            VersionsPage page = VersionsPage.open(window);
            assertEquals(1, page.refused().size(), page.refused().toString());
            assertWorksForEverybody(window, "policy-refused");
        }
    }

    private static void assertWorksForEverybody(Window window, String name) {
        List<String> faults = new ArrayList<>();
        for (Look width : List.of(Look.DESK, Look.PHONE)) {
            check(faults, width, Checks.ON_EVERY_WIDTH, window);
            photograph(window, name);
            check(faults, width.dark(), Checks.OF_COLOURS, window);
            photograph(window, name);
        }
        check(faults, Look.ZOOMED, Map.of("width", Checks.WIDTH), window);
        // Last, because the walk takes the focus away from where the page has put it.
        check(faults, Look.DESK, KEYBOARD, window);
        check(faults, Look.PHONE, KEYBOARD, window);
        assertEquals(List.of(), faults, () -> name + ":\n" + String.join("\n", faults) + "\n");
    }

    /** Pictures of all scenes would take a third of the time, and nobody looks at all of them. */
    private static void photograph(Window window, String name) {
        if (System.getProperty("scenes") != null) {
            window.screenshot(name);
        }
    }

    private static void check(List<String> faults, Look look, Map<String, Check> checks, Window window) {
        window.turn(look);
        checks.forEach((name, check) -> check.faultsOf(window.page())
                .forEach(fault -> faults.add(look + ", " + name + ": " + fault)));
    }
}
