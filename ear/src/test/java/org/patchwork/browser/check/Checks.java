package org.patchwork.browser.check;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;

/** The checks by name, and the preferences of a reader that some of them need. */
public final class Checks {

    /** WCAG 2.0 to 2.2, A and AA, and best practice. */
    public static final Check AXE = AxeCheck.ofEverything();
    /** The part of it that another colour scheme may answer otherwise. */
    public static final Check AXE_COLOURS = AxeCheck.ofColours();
    /** Everything clickable is reached, in order, with a focus to see, without a trap. */
    public static final Check KEYBOARD = page -> withoutMotion(page, new KeyboardWalk());
    /** Nothing is wider than its box or the screen. */
    public static final Check WIDTH = Script.of("width");
    /** WCAG 1.4.12: with the widest spacing of text nothing is cut off or covered. */
    public static final Check TEXT_SPACING = Script.of("text-spacing");
    /** 24 px for everything to tap, 44 px for calls and the headers of groups. */
    public static final Check TARGETS = Script.of("targets");
    /** No id is there twice. */
    public static final Check DUPLICATE_IDS = Script.of("duplicate-ids");
    /** Nothing moves for a reader who asked for less motion. */
    public static final Check REDUCED_MOTION = page -> withoutMotion(page, Script.of("motion"));
    /** Edges, icons and focus stay with the reader's own colours. */
    public static final Check FORCED_COLOURS = Checks::forcedColours;

    /** Those that depend on the width of the screen. */
    public static final Map<String, Check> ON_EVERY_WIDTH = Map.of("axe", AXE, "width", WIDTH, "targets", TARGETS,
            "text spacing", TEXT_SPACING, "duplicate ids", DUPLICATE_IDS, "reduced motion", REDUCED_MOTION, "forced colours", FORCED_COLOURS);

    /** Those whose answer the colour scheme may change. */
    public static final Map<String, Check> OF_COLOURS = Map.of("axe", AXE_COLOURS);

    private static final Script COLOURS = Script.of("forced-colours");

    private Checks() {
    }

    private static List<String> withoutMotion(Page page, Check check) {
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        try {
            return check.faultsOf(page);
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        }
    }

    private static List<String> forcedColours(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        try {
            return COLOURS.faultsOf(page);
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
    }
}
