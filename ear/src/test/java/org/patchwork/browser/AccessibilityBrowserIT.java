package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchwork.browser.check.Check;
import org.patchwork.browser.check.Checks;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OfficersEdit;
import org.patchwork.whole.Patience;

/** Every page in every state, on a laptop and on a phone, light and dark (screens.md, checks 1 and 3 to 8, 12 and 14). */
class AccessibilityBrowserIT extends BrowserTest {

    private static final Map<String, Check> KEYBOARD = Map.of("keyboard", Checks.KEYBOARD);

    /** All of them, or with {@code -Dscenes=} a regular expression those whose names match it. */
    static Stream<Scene> scenes() {
        return Scenes.all().filter(scene -> scene.name().matches(System.getProperty("scenes", ".*")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void a_page_works_for_everybody(Scene scene) {
        Window window = scene.who() == null ? window(Look.DESK) : window(scene.who());
        window.expecting("status of " + scene.status());
        assertEquals(scene.status(), window.page().navigate(scene.address()).status());
        scene.then().accept(window.page());
        assertWorksForEverybody(window, scene.name());
    }

    @Test
    void the_page_that_tells_of_a_refused_change_works_for_everybody() {
        Window window = window(Cast.INFORMATION_GOVERNANCE_OFFICER);
        try (OfficersEdit edit = OfficersEdit.change("03-services.csv", "HOUSING", "STANDARD", "STANDRAD")) {
            Patience.until("the change is refused", Duration.ofSeconds(30), () -> edit.versionsPage().contains("STANDRAD"));
            VersionsPage page = VersionsPage.open(window);
            assertEquals(1, page.refused().size(), page.refused().toString());
            assertWorksForEverybody(window, "policy-refused");
        }
    }

    private static void assertWorksForEverybody(Window window, String name) {
        List<String> faults = new ArrayList<>();
        for (Look width : List.of(Look.DESK, Look.PHONE)) {
            check(faults, width, Checks.ON_EVERY_WIDTH, window);
            window.screenshot(name);
            check(faults, width.dark(), Checks.OF_COLOURS, window);
            window.screenshot(name);
        }
        check(faults, Look.ZOOMED, Map.of("width", Checks.WIDTH), window);
        // Last, because the walk takes the focus away from where the page has put it.
        check(faults, Look.DESK, KEYBOARD, window);
        check(faults, Look.PHONE, KEYBOARD, window);
        assertEquals(List.of(), faults, () -> name + ":\n" + String.join("\n", faults) + "\n");
    }

    private static void check(List<String> faults, Look look, Map<String, Check> checks, Window window) {
        window.turn(look);
        checks.forEach((name, check) -> check.faultsOf(window.page())
                .forEach(fault -> faults.add(look + ", " + name + ": " + fault)));
    }
}
