package org.patchwork.browser;

import java.util.List;
import java.util.UUID;
import org.patchwork.whole.Cast;
import org.patchwork.whole.OwnersDesk;

/** The pages about attention, in their states: the demonstration's own on Ella's map. */
final class AttentionScenes {

    private static final String RAISE = "/attention/raise.xhtml?child=";
    private static final String PAST = "/attention/past-attention.xhtml?child=";
    private static final String ONE = "/attention/one.xhtml?attention=";

    private AttentionScenes() {
    }

    static List<Scene> all() {
        UUID ella = OwnersDesk.child("Ella", "Foster", Cast.SCHOOL_NURSE);
        UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
        String open = OwnersDesk.one("select id from attention where child_id = ? and closed_at is null", ella);
        return List.of(
                Scene.of("attention-raise", Cast.PASTORAL_LEAD, RAISE + amina),
                Scene.of("attention-raise-errors", Cast.PASTORAL_LEAD, RAISE + amina).after(page -> {
                    page.locator("#reason-WORRIED").check();
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("attention-raise-open", Cast.HIGH_SCHOOL_LEAD, RAISE + ella),
                Scene.of("attention-raise-may-not", Cast.TEAM_MANAGER, RAISE + amina),
                Scene.of("attention-one", Cast.SCHOOL_NURSE, ONE + open),
                Scene.of("attention-one-own", Cast.HIGH_SCHOOL_LEAD, ONE + open),
                Scene.of("attention-one-errors", Cast.SCHOOL_NURSE, ONE + open).after(page -> {
                    page.locator("#go").click();
                    page.locator(".errors").waitFor();
                }),
                Scene.of("attention-map", Cast.SCHOOL_NURSE, "/network/support-map.xhtml?child=" + ella),
                Scene.of("attention-list", Cast.SCHOOL_NURSE, "/network/support-list.xhtml?child=" + ella),
                Scene.of("attention-past", Cast.SCHOOL_NURSE, PAST + ella),
                Scene.of("attention-past-none", Cast.PASTORAL_LEAD, PAST + amina),
                Scene.of("attention-one-closed", Cast.SCHOOL_NURSE, ONE + OwnersDesk.one("select id from attention where child_id = ? and closed_at is not null", ella)),
                Scene.of("attention-timeline", Cast.SCHOOL_NURSE, "/network/timeline.xhtml?child=" + ella),
                Scene.of("attention-family", Cast.SCHOOL_NURSE, "/network/family.xhtml?child=" + ella),
                Scene.of("attention-home", Cast.SCHOOL_NURSE, "/network/home.xhtml"));
    }
}
