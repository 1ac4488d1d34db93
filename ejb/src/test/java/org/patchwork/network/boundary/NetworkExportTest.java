package org.patchwork.network.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.network.entity.Involvement;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ExportForm;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.testing.Entities;

/** What leaves Patchwork, in whatever form. */
class NetworkExportTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FamilyFixture world;
    private Practitioner clinician;
    private Involvement treating;

    @BeforeEach
    void a_clinician_whom_the_parent_lets_everybody_see_supports_the_child_too() {
        world = new FamilyFixture(entities);
        world.relateBrother();
        clinician = world.some.aPractitioner("CAMHS_CLINICIAN", "CAMHS");
        treating = world.some.anInvolvement(world.child, clinician);
        entities.flushAndForget();
        world.run("""
                insert into consent (id, child_id, service_id, state, extent, giver, subject_id, valid_from, recorded_at)
                values (gen_random_uuid(), cast(?1 as uuid), cast(?2 as uuid), 'GIVEN', 'FULL', 'PARENT', cast(?1 as uuid), date '2026-01-01', timestamptz '2026-01-01 10:00Z')""",
                world.child.id(), clinician.team().service().id());
    }

    private NetworkExport export() {
        return world.as("social", NetworkExport.class);
    }

    private List<String> everything(ExportForm form) {
        UUID child = world.child.id();
        return List.of(export().mapOf(child, form, Locale.UK).toString(), export().timelineOf(child, form, Locale.UK).toString(),
                export().familyOf(child, form, Locale.UK).toString());
    }

    @ParameterizedTest
    @EnumSource(ExportForm.class)
    void what_is_sensitive_never_leaves_even_where_it_may_be_seen(ExportForm form) {
        String seen = world.as("social", SupportNetwork.class).mapOf(world.child.id(), Locale.UK).toString();
        assertTrue(seen.contains(clinician.id().toString()), "the parent consents");
        everything(form).forEach(sheet -> assertFalse(sheet.contains(clinician.id().toString()) || sheet.contains(treating.id().toString()), sheet));
    }

    @ParameterizedTest
    @EnumSource(ExportForm.class)
    void who_asked_not_to_be_shown_never_leaves(ExportForm form) {
        everything(form).forEach(sheet -> assertTrue(sheet.contains(world.teaching.id().toString())));
        world.run("update involvement set practitioner_mark = true where id = cast(?1 as uuid)", world.teaching.id());
        everything(form).forEach(sheet -> assertFalse(sheet.contains(world.teaching.id().toString()), sheet));
    }

    @ParameterizedTest
    @EnumSource(ExportForm.class)
    void the_access_record_says_in_which_form_it_left_on_every_record_that_was_shown(ExportForm form) {
        everything(form);
        String looks = "select count(*) as t from access_record where child_id = cast(?1 as uuid) and action = ?2 and gate = 'OPEN'";
        assertEquals(List.of("3"), world.texts(looks, world.child.id(), form.act()));
        assertEquals(List.of("1"), world.texts(looks, world.brother.id(), form.act()), "the family shows who works with him");
    }

    @Test
    void nothing_leaves_for_somebody_who_is_shown_no_more_than_a_match() {
        NetworkExport stranger = world.as("stranger", NetworkExport.class);
        for (ExportForm form : ExportForm.values()) {
            assertThrows(ChildNotFound.class, () -> stranger.mapOf(world.child.id(), form, Locale.UK));
            assertThrows(ChildNotFound.class, () -> stranger.timelineOf(world.child.id(), form, Locale.UK));
            assertThrows(ChildNotFound.class, () -> stranger.familyOf(world.child.id(), form, Locale.UK));
        }
    }

    @Test
    void the_family_that_leaves_has_who_works_with_a_brother_as_far_as_his_own_record_lets_them() {
        FamilyMap family = export().familyOf(world.child.id(), ExportForm.PDF, Locale.UK);
        FamilyMap.Relative brother = family.everybody().stream().filter(one -> one.name().equals("Yusuf Khan")).findFirst().orElseThrow();
        assertEquals(List.of(world.social.id()), brother.supporters().stream().map(SharedInvolvement::practitionerId).toList());
    }
}
