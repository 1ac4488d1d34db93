package org.patchwork.consent.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.consent.boundary.ConsentRefused.Cause;
import org.patchwork.consent.control.ConsentBook;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.boundary.OwnServices;
import org.patchwork.sharing.boundary.SharedFamilies;

/**
 * What children, parents and adults said about sharing that a sensitive service works with them (UK GDPR art 9(2)(a)). Kept by those
 * who work with the child in that very service, for the person whose service it is; seen by them and their managers, and by nobody
 * else. For practitioners and their managers.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class ConsentRegister {

    @Inject
    private OwnServices own;

    @Inject
    private SharedFamilies families;

    @Inject
    private ConsentBook book;

    @Inject
    private Viewing viewing;

    @Inject
    private Clock clock;

    /**
     * All that was said about the viewer's own services around a child.
     *
     * @throws org.patchwork.sharing.boundary.ChildNotFound    when there is no such child, its gate is shut, or the viewer has no service there
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public ChildConsents of(UUID child, Locale locale) {
        return book.drawn(own.open(child, "CONSENT_LOOKED_AT", locale), viewing.current(), locale);
    }

    /**
     * What the page to write a statement down has to offer.
     *
     * @throws ConsentRefused NOT_YOURS for a service that is not the viewer's own, NOT_NEEDED when its involvement is not sensitive
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public ConsentForm form(UUID child, UUID service, UUID subject, Locale locale) {
        OwnRecord record = own.open(child, "CONSENT_FORM", locale);
        return book.form(record, mine(record, service, subject), families.of(child), locale);
    }

    /**
     * Writes a statement down. It acts on the very next decision on every server; the same statement a second time has no effect.
     *
     * @throws ConsentRefused naming the field to mend; COUNTS_AS_NOTHING unless confirmed, when by the policy nobody could rely on it;
     *                        WOULD_END_ANOTHER when it counts as nothing and would take the place of a consent that holds
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above
     */
    @Recorded
    public void record(ConsentRequest request) {
        book.oneAtATime(request.childId());
        String act = "CONSENT_" + ("GIVEN".equals(request.state()) ? "RECORDED" : String.valueOf(request.state()));
        OwnRecord record = own.open(request.childId(), act, Locale.ROOT);
        OwnService service = mine(record, request.serviceId(), request.subjectId());
        book.write(viewing.current(), record, service, families.of(request.childId()), request);
    }

    /**
     * Withdraws what was agreed last, in the words of whoever agreed or of another.
     *
     * @param consent the statement that is withdrawn; when another has been written down since, nothing happens
     * @param id      of the withdrawal, made once for each form
     * @param giver   who withdraws
     * @param from    the day on which they said so
     * @throws ConsentRefused naming the field to mend
     * @throws org.patchwork.sharing.boundary.ChildNotFound as above, and when there is no such statement
     */
    @Recorded
    public void withdraw(UUID child, UUID consent, UUID id, String giver, LocalDate from) {
        ChildConsents all = of(child, Locale.ROOT);
        ServiceConsents about = all.services().stream().filter(one -> one.entries().stream().anyMatch(entry -> entry.id().equals(consent)))
                .findFirst().orElseThrow(org.patchwork.sharing.boundary.ChildNotFound::new);
        if (about.latest().id().equals(consent) && about.withdrawable()) {
            record(ConsentBook.withdrawal(id, child, about.service(), giver, from));
        }
    }

    /** The day on which the register is opened, which forms begin with. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private static OwnService mine(OwnRecord record, UUID service, UUID subject) {
        OwnService mine = record.services().stream()
                .filter(one -> one.own() && one.serviceId().equals(service) && one.subjectId().equals(subject))
                .findFirst().orElseThrow(() -> new ConsentRefused(Cause.NOT_YOURS));
        if (!mine.sensitive()) {
            throw new ConsentRefused(Cause.NOT_NEEDED);
        }
        return mine;
    }
}
