package org.patchwork.browser.check;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Goes through a page with the Tab key alone: everything that a mouse can work is reached, in DOM order, with a focus that is seen and
 * not covered, and at the end the page lets go.
 */
final class KeyboardWalk implements Check {

    private static final Script CLICKABLES = Script.of("clickables");
    private static final Script FOCUS = Script.of("focus");
    private static final int STEPS_MORE = 5;

    @Override
    public List<String> faultsOf(Page page) {
        List<String> clickables = CLICKABLES.list(page);
        List<String> faults = new ArrayList<>();
        boolean[] reached = new boolean[clickables.size()];
        int last = -1;
        boolean out = false;
        for (int step = 0; step < clickables.size() + STEPS_MORE && !out; step++) {
            page.keyboard().press("Tab");
            Map<?, ?> focus = (Map<?, ?>) FOCUS.run(page);
            out = focus == null;
            if (!out) {
                int place = ((Number) focus.get("place")).intValue();
                look(focus, faults);
                if (place >= 0 && place < last) {
                    faults.add(focus.get("name") + " has the focus after what follows it on the page");
                }
                if (place >= 0) {
                    reached[place] = true;
                    last = place;
                }
            }
        }
        if (!out) {
            faults.add("the focus does not leave the page");
        }
        for (int place = 0; place < reached.length; place++) {
            if (!reached[place]) {
                faults.add(clickables.get(place) + " cannot be reached by keyboard");
            }
        }
        return faults;
    }

    private static void look(Map<?, ?> focus, List<String> faults) {
        if (!Boolean.TRUE.equals(focus.get("outlined"))) {
            faults.add(focus.get("name") + " has the focus, and nothing shows it");
        }
        if (!Boolean.TRUE.equals(focus.get("inside"))) {
            faults.add(focus.get("name") + " has the focus outside the screen");
        } else if (!Boolean.TRUE.equals(focus.get("free"))) {
            faults.add(focus.get("name") + " has the focus under something else");
        }
    }
}
