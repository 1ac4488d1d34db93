package org.patchwork.protection.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.protection.boundary.ProtectionForm.Colleague;
import org.patchwork.protection.boundary.ProtectionRefused.Cause;
import org.patchwork.protection.control.Actor;
import org.patchwork.protection.control.Protections;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedRecord;
import org.patchwork.sharing.boundary.SharedRecords;
import org.patchwork.sharing.boundary.StubRecord;
import org.patchwork.sharing.control.Supporters;

/**
 * Asks that a child's whole record be protected, and ends what one asked for. Protection first: a hidden place and a shield stand at
 * once; what makes a record vanish waits for two information-governance officers. For practitioners and their managers, who see their
 * own requests and those of their people, never anybody else's.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class Protecting {

    @Inject
    SharedRecords records;

    @Inject
    Protections protections;

    @Inject
    Supporters supporters;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /**
     * The child, and colleagues to name: those on the viewer's own map in full.
     *
     * @param locale of role names
     * @throws ChildNotFound when there is no such child for this viewer, or the gate is not open
     */
    @Recorded
    public ProtectionForm formFor(UUID child, Locale locale) {
        OpenRecord record = opened(child, locale);
        UUID me = me().practitionerId();
        List<Colleague> colleagues = record.involvements().stream()
                .filter(one -> one.practitionerId() != null && !one.practitionerId().equals(me) && one.endedOn() == null)
                .collect(Collectors.toMap(SharedInvolvement::practitionerId, one -> one, (one, other) -> one)).values().stream()
                .map(one -> new Colleague(one.practitionerId(), one.name(), one.roleName(), one.organisationName()))
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::practitionerId)).toList();
        return new ProtectionForm(child, nameOf(record), supporters.supports(child, me, LocalDate.now(clock)), colleagues);
    }

    /**
     * Asks for protection. Unless only a place is hidden, the asker, the lead professional and the colleagues chosen are named on the
     * record, so that they keep access; on a record that others cannot open already, nobody is added.
     *
     * @param keep colleagues; those who are not on the viewer's map in full are passed over
     * @return the request
     * @throws ChildNotFound     when there is no such child for this viewer, or the gate is not open
     * @throws ProtectionRefused NOT_IN_THE_TEAM, ALREADY_ASKED
     */
    @Recorded
    public UUID ask(UUID child, ProtectionKind kind, ProtectionReason.Asking reason, Collection<UUID> keep) {
        ProtectionForm form = formFor(child, Locale.ROOT);
        if (!form.mayAsk()) {
            throw new ProtectionRefused(Cause.NOT_IN_THE_TEAM);
        }
        Set<UUID> known = form.colleagues().stream().map(Colleague::practitionerId).collect(Collectors.toSet());
        return protections.ask(me(), child, kind, reason, keep.stream().filter(known::contains).toList());
    }

    /** @return what stands or waits of the viewer's own requests and those of the viewer's people, about children whom the viewer may find */
    @Recorded
    public List<OwnProtection> list() {
        Actor me = me();
        List<ProtectionEntry> own = protections.ownOf(me);
        Map<UUID, SharedRecord> found = records.openAll(own.stream().map(ProtectionEntry::childId).distinct().toList(), Action.VIEW, Locale.ROOT);
        return own.stream().filter(entry -> found.containsKey(entry.childId()))
                .map(entry -> new OwnProtection(entry, nameOf(found.get(entry.childId())), entry.askedBy().accountId().equals(me.accountId()))).toList();
    }

    /**
     * Ends a hidden place at once; asks to end anything stronger, which stands until another person agrees.
     *
     * @throws ProtectionRefused NO_SUCH_REQUEST also for requests of people who are not the viewer's; NOT_STANDING, END_ALREADY_ASKED
     */
    public void end(UUID request, ProtectionReason.Ending reason) {
        protections.end(handling(request), request, reason);
    }

    /**
     * Agrees, as a second person, to an end that another asked for.
     *
     * @throws ProtectionRefused as {@link #end}; SECOND_PERSON_NEEDED, END_NOT_ASKED, OFFICER_NEEDED
     */
    public void confirmEnd(UUID request) {
        protections.confirmEnd(handling(request), request);
    }

    /** Does not agree: it stands after all. */
    public void stay(UUID request) {
        protections.stay(handling(request), request);
    }

    /** Says that it is still needed; the next review is counted from today. */
    public void review(UUID request) {
        protections.review(handling(request), request);
    }

    /** Whoever has come to be kept away from the record since is answered as for an unknown request. */
    private Actor handling(UUID request) {
        Actor me = me();
        UUID child = protections.childHandledBy(me, request);
        if (child == null || records.openAll(List.of(child), Action.VIEW, Locale.ROOT).isEmpty()) {
            throw new ProtectionRefused(Cause.NO_SUCH_REQUEST);
        }
        return me;
    }

    private OpenRecord opened(UUID child, Locale locale) {
        if (records.open(child, Action.VIEW, locale) instanceof OpenRecord open) {
            return open;
        }
        throw new ChildNotFound();
    }

    static String nameOf(SharedRecord record) {
        if (record instanceof StubRecord stub) {
            return stub.name();
        }
        var child = ((OpenRecord) record).child();
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }

    private Actor me() {
        return Actor.practitioner(viewing.current());
    }
}
