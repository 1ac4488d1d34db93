package org.patchwork.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchwork.browser.check.Check;
import org.patchwork.browser.check.Checks;

/** Pages that are wrong in one way each: a check that lets its own pass is worth nothing (screens.md, check 15). */
class CanaryBrowserIT extends BrowserTest {

    private static final String GOOD = """
            <!DOCTYPE html><html lang="en"><head><title>Canary</title><style>
            a, button, summary { display: inline-block; min-height: 44px; min-width: 44px; } :focus-visible { outline: 3px solid; }
            </style>%s</head><body><main><h1>Canary</h1><p>Sings.</p><p><a href="#one">One way</a> <button type="button">Press</button></p>%s
            </main></body></html>""";

    /** What is wrong with a page, and what has to notice it. */
    enum Canary {
        MOUSE_ONLY(Checks.KEYBOARD, "", "<div onclick='void 0'>Mouse only</div>", "Mouse only"),
        POINTER_WITHOUT_HANDLER(Checks.KEYBOARD, "", "<span style='cursor: pointer'>Looks clickable</span>", "Looks clickable"),
        FOCUS_UNSEEN(Checks.KEYBOARD, "<style>a:focus-visible { outline: none }</style>", "", "nothing shows it"),
        FOCUS_COVERED(Checks.KEYBOARD, "", "<div style='position: fixed; inset: 0'></div>", "under something else"),
        TRAP(Checks.KEYBOARD, "", """
                <button type="button" id="trap" onkeydown="event.preventDefault()">Trap</button><a href="#two">Never</a>""", "does not leave"),
        ORDER(Checks.KEYBOARD, "", "<button type='button' tabindex='1'>First</button>", "First"),
        LOW_CONTRAST(Checks.AXE, "", "<p style='color: #999; background: #aaa'>Hardly there</p>", "color-contrast"),
        NO_LABEL(Checks.AXE, "", "<input type='text'>", "label"),
        TOO_WIDE(Checks.WIDTH, "", "<p style='width: 5000px'>Wide</p>", "px wide"),
        WIDER_THAN_ITS_BOX(Checks.WIDTH, "", "<div style='width: 3em; overflow: hidden; white-space: nowrap'>Wider than its box</div>", "in a box"),
        TEXT_CUT_OFF(Checks.TEXT_SPACING, "", "<div style='height: 1.1em; overflow: hidden'>Cut off when lines grow</div>", "cut off"),
        TEXT_COVERED(Checks.TEXT_SPACING, "", """
                <div style='height: 1.5em; width: 8em'>Runs on when the letters spread</div><div>Covered by it</div>""", "lies over"),
        TINY_TARGET(Checks.TARGETS, "", "<button type='button' style='all: unset; font-size: 8px; outline: revert'>x</button>", "not 24"),
        SMALL_CALL(Checks.TARGETS, "", "<p><a href='tel:1' style='min-height: 30px'>01 234</a></p>", "not 44"),
        MOTION(Checks.REDUCED_MOTION, "<style>h1 { transition: color 2s }</style>", "", "moves"),
        OWN_COLOURS(Checks.FORCED_COLOURS, "<style>h1 { forced-color-adjust: none }</style>", "", "own colours"),
        DUPLICATE_ID(Checks.DUPLICATE_IDS, "", "<i id='twice'></i><i id='twice'></i>", "twice");

        private final Check check;
        private final String head;
        private final String body;
        private final String noticed;

        Canary(Check check, String head, String body, String noticed) {
            this.check = check;
            this.head = head;
            this.body = body;
            this.noticed = noticed;
        }
    }

    @ParameterizedTest
    @EnumSource(Canary.class)
    void each_check_notices_what_is_wrong(Canary canary) {
        Window window = window(Look.DESK);
        window.page().setContent(GOOD.formatted(canary.head, canary.body));
        List<String> faults = canary.check.faultsOf(window.page());
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(canary.noticed)), faults.toString());
    }

    @Test
    void a_page_with_nothing_wrong_passes_every_check() {
        Map<String, Check> checks = Map.of("axe", Checks.AXE, "keyboard", Checks.KEYBOARD, "width", Checks.WIDTH, "spacing",
                Checks.TEXT_SPACING, "targets", Checks.TARGETS, "motion", Checks.REDUCED_MOTION, "colours", Checks.FORCED_COLOURS,
                "ids", Checks.DUPLICATE_IDS);
        Window window = window(Look.DESK);
        window.page().setContent(GOOD.formatted("", ""));
        checks.forEach((name, check) -> assertEquals(List.of(), check.faultsOf(window.page()), name));
    }

    @Test
    void an_error_on_the_console_and_a_breach_of_the_content_policy_are_heard() {
        Window window = window(Look.DESK);
        window.page().navigate("/access/signed-out.xhtml");
        window.page().evaluate("console.error('a cry')");
        window.page().evaluate("document.body.setAttribute('style', 'color: red'); document.body.append(Object.assign("
                + "document.createElement('script'), { textContent: 'void 0' }))");
        assertTrue(window.complaints().stream().anyMatch(each -> each.contains("a cry")), window.complaints().toString());
        assertTrue(window.complaints().stream().anyMatch(each -> each.contains("Content Security Policy")), window.complaints().toString());
        window.expecting(".");
    }
}
