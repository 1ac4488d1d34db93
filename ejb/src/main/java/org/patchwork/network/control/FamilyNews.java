package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.rules.fact.CaseEventKind;

/**
 * That what is known of a family changed. A brother or sister with a record of their own may be kept from some of those who are shown
 * this child; so of a change about them nobody hears but those who work with them.
 */
@ApplicationScoped
public class FamilyNews {

    @Inject
    CaseEvents events;

    @Inject
    Viewing viewing;

    /** Something between people of the family changed, some of whom may be null. */
    void between(OpenFamily family, UUID... people) {
        UUID child = family.family().child();
        List<UUID> others = Stream.of(people).filter(one -> one != null && !one.equals(child)).toList();
        if (others.stream().allMatch(one -> family.people().anyMatch(known -> known.id().equals(one) && !known.ownRecord()))) {
            tell(child);
        }
    }

    /** Something happened to one of them. */
    void of(OpenFamily family, Somebody person) {
        tell(person.ownRecord() ? person.id() : family.family().child());
    }

    private void tell(UUID child) {
        events.happened(CaseEventKind.FAMILY_CHANGED, child, null, viewing.current().practitionerId());
    }
}
