package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.network.boundary.ContactKind;
import org.patchwork.network.entity.Contact;
import org.patchwork.network.entity.Involvement;
import org.patchwork.notice.control.CaseEvents;
import org.patchwork.rules.fact.CaseEventKind;

/** The contacts that practitioners record of their own work. */
@ApplicationScoped
public class Contacts {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Membership membership;

    @Inject
    CaseEvents events;

    @Inject
    Clock clock;

    /** @return whether the viewer works with the child on that day, as they said themselves or accepted */
    public boolean worksWith(Viewer viewer, UUID child, LocalDate day) {
        return membership.activeOn(viewer, child, day).isPresent();
    }

    /**
     * Keeps one contact for each day and kind, however often it is sent.
     *
     * @return the contact; empty when the viewer did not work with the child on that day
     */
    public Optional<UUID> record(Viewer viewer, UUID child, LocalDate on, ContactKind kind, Instant at) {
        membership.oneAtATime(viewer);
        Contact.Kind how = Contact.Kind.valueOf(kind.name());
        return membership.activeOn(viewer, child, on)
                .map(involvement -> find(involvement, on, how).orElseGet(() -> added(involvement, on, how, at)).id());
    }

    /** Removes the viewer's own contact that was recorded on that day; does nothing for any other. */
    public void takeBack(Viewer viewer, UUID contact, LocalDate recordedOn) {
        Optional.ofNullable(entities.find(Contact.class, contact))
                .filter(found -> found.involvement().practitionerId().equals(viewer.practitionerId()))
                .filter(found -> found.recordedAt().atZone(clock.getZone()).toLocalDate().equals(recordedOn))
                .ifPresent(this::remove);
    }

    private void remove(Contact contact) {
        entities.remove(contact);
        events.takeBack(CaseEventKind.CONTACT_RECORDED, contact.involvement().id(), contact.recordedAt());
    }

    private Optional<Contact> find(Involvement involvement, LocalDate on, Contact.Kind kind) {
        return entities.createQuery("select c from Contact c where c.involvement = :involvement and c.onDate = :day and c.kind = :kind",
                        Contact.class)
                .setParameter("involvement", involvement).setParameter("day", on).setParameter("kind", kind)
                .setMaxResults(1).getResultStream().findFirst();
    }

    private Contact added(Involvement involvement, LocalDate on, Contact.Kind kind, Instant at) {
        Contact contact = new Contact(UUID.randomUUID(), involvement, on, kind, at);
        entities.persist(contact);
        events.happened(CaseEventKind.CONTACT_RECORDED, involvement.childId(), involvement.id(), involvement.practitionerId());
        return contact;
    }
}
