package org.patchwork.policy.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patchwork.access.control.SignIns;
import org.patchwork.access.entity.Account;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.boundary.PolicyPublishing;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.VersionState;
import org.patchwork.policy.control.FolderIntake.Taken;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Wiring;

/** What becomes of the folder's tables, in a real installation and in a demonstration. */
class FolderIntakeTest {

    @RegisterExtension
    final Entities entities = new Entities();

    private FolderIntake intake;

    @BeforeEach
    void two_officers() {
        for (String name : List.of("ann", "ben")) {
            entities.manager().persist(new Account(UUID.randomUUID(), name, "$argon2id$none", name, null, Set.of("INFORMATION_GOVERNANCE")));
        }
        intake = desk("ann").get(FolderIntake.class);
    }

    private Wiring desk(String officer) {
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(officer);
    }

    private List<PolicyVersionEntry> versions() {
        entities.flushAndForget();
        return desk("ann").get(PolicyVersions.class).list();
    }

    private PolicyVersionEntry inForce() {
        entities.flushAndForget();
        return desk("ann").get(PolicyVersions.class).inForce().orElse(null);
    }

    private void publishInPortal(PolicyBook book) {
        UUID draft = desk("ann").get(PolicyDrafts.class).startWith(book, "In the portal");
        publish(draft, book);
    }

    private void publish(UUID draft, PolicyBook book) {
        desk("ann").get(PolicyDrafts.class).submit(draft, book.hash(), "Agreed");
        desk("ben").get(PolicyPublishing.class).approve(draft, book.hash(), null, null);
    }

    @Test
    void in_a_real_installation_it_becomes_a_draft_that_two_officers_put_in_force() {
        assertEquals(Taken.DRAFTED, intake.take(Books.shipped(), false));
        PolicyVersionEntry draft = versions().get(0);
        assertEquals(VersionState.DRAFT, draft.state());
        assertEquals("policy-folder", draft.author().name());
        assertTrue(draft.fromFolder());
        assertNull(inForce());
        publish(draft.id(), Books.shipped());
        assertEquals(draft.id(), inForce().id());
    }

    @Test
    void the_same_content_is_not_drafted_twice() {
        intake.take(Books.shipped(), false);
        assertEquals(Taken.NOTHING, intake.take(Books.shipped(), false));
        desk("ann").get(PolicyDrafts.class).replace(versions().get(0).id(), Books.shipped().hash(), Books.named("Homes"));
        assertEquals(Taken.NOTHING, intake.take(Books.shipped(), false), "an officer's edit does not bring the folder's content back");
        assertEquals(1, versions().size());
        publishInPortal(Books.named("Houses"));
        assertEquals(Taken.NOTHING, intake.take(Books.named("Houses"), false), "officers have it already");
        assertEquals(Taken.DRAFTED, intake.take(Books.housingSensitive(), false));
    }

    @Test
    void what_officers_discarded_is_drafted_again_only_after_another_change() {
        intake.take(Books.shipped(), false);
        desk("ann").get(PolicyDrafts.class).discard(versions().get(0).id(), "Not agreed");
        entities.flushAndForget();
        assertEquals(Taken.NOTHING, intake.take(Books.shipped(), false));
        assertEquals(Taken.DRAFTED, intake.take(Books.named("Homes"), false));
        assertEquals(Taken.DRAFTED, intake.take(Books.shipped(), false));
    }

    @Test
    void in_a_demonstration_it_is_published_at_once_by_two_who_cannot_sign_in() {
        assertEquals(Taken.PUBLISHED, intake.take(Books.shipped(), true));
        assertEquals(1, inForce().number());
        assertEquals("policy-folder demonstration", inForce().author().name() + " " + inForce().approval().by().name());
        for (String name : List.of("policy-folder", "demonstration")) {
            assertTrue(desk("ann").get(SignIns.class).find(name).isEmpty());
        }
        assertEquals(Taken.NOTHING, intake.take(Books.shipped(), true), "a restart publishes nothing");
        assertEquals(Taken.PUBLISHED, intake.take(Books.housingSensitive(), true));
        assertEquals(Taken.PUBLISHED, intake.take(Books.shipped(), true), "and back");
        assertEquals(3, inForce().number());
        assertEquals(Books.shipped().hash(), inForce().contentHash());
    }

    @Test
    void in_a_demonstration_scenarios_may_fail() {
        assertEquals(Taken.PUBLISHED, intake.take(Books.failingScenario(), true));
    }

    @Test
    void what_officers_publish_later_stays_in_force_until_the_folder_changes_again() {
        intake.take(Books.shipped(), true);
        publishInPortal(Books.named("Homes"));
        assertEquals(Taken.NOTHING, intake.take(Books.shipped(), true));
        assertEquals(Books.named("Homes").hash(), inForce().contentHash());
        intake.take(Books.named("Houses"), true);
        assertEquals(Books.named("Houses").hash(), inForce().contentHash());
    }
}
