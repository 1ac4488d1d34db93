package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.Presence;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;
import org.patchwork.sharing.boundary.Why;
import org.patchwork.sharing.control.Particulars.Person;
import org.patchwork.sharing.control.Particulars.Place;
import org.patchwork.sharing.control.Particulars.Support;
import org.patchwork.sharing.control.Particulars.Whereabouts;

/** Writes the cards of what a viewer may see, with no more on each than its outcome allows. */
record Cards(Viewer viewer, Policy policy, Locale locale, LocalDate today) {

    /** An absence is told on cards so long before it begins. */
    private static final Period TOLD_AHEAD = Period.ofDays(14);

    SharedInvolvement full(Particulars row, Decision decision, String reference) {
        Person person = row.practitioner();
        Place place = row.place();
        Support support = row.support();
        Presence presence = presence(row);
        return new SharedInvolvement(SharedOutcome.FULL, row.id(), person.id(), person.name(), names().role(person.roleCode()),
                support.subject(), place.serviceName(), place.organisationId(), place.organisationName(), place.teamName(),
                presence.left() ? place.teamPhone() : person.phone(), presence.left() ? null : person.email(), person.workingDays(),
                presence.coverToday(), support.startedOn(), support.endedOn(), support.startedOn().isAfter(today), support.lead(),
                person.id().equals(viewer.practitionerId()), lastContact(support), why(decision, reference), support.subjectPersonId(), presence);
    }

    /** A LIMITED card; the broker passes messages on to people who gave no number that is safe to show. */
    SharedInvolvement limited(Particulars row, BrokerDesk broker) {
        Person person = row.practitioner();
        String safePhone = person.safePhone() == null ? broker.number() : person.safePhone();
        return new SharedInvolvement(SharedOutcome.LIMITED, null, null, person.name(), names().genericRole(person.roleCode()),
                null, null, null, null, null, safePhone, null, null, null, null, null, false, false, false, null, null);
    }

    /** What a full card's practitioner asks the team to attend to; null for nothing. */
    RaisedAttention attention(Particulars row) {
        Person person = row.practitioner();
        Particulars.Raised raised = row.raised();
        return raised == null ? null : new RaisedAttention(raised.id(), row.id(), person.id(), person.name(), names().role(person.roleCode()),
                raised.reason(), raised.asked(), raised.at(), person.id().equals(viewer.practitionerId()));
    }

    private Presence presence(Particulars row) {
        Whereabouts where = row.whereabouts();
        Support support = row.support();
        LocalDate until = where.awayUntil();
        boolean toTell = where.awayFrom() != null && !where.awayFrom().isAfter(today.plus(TOLD_AHEAD)) && (until == null || !until.isBefore(today));
        boolean goesOn = !support.startedOn().isAfter(today) && (support.endedOn() == null || support.endedOn().isAfter(today));
        return new Presence(toTell ? where.awayFrom() : null, toTell ? until : null, toTell && !where.awayFrom().isAfter(today),
                toTell ? where.coverName() : null, toTell ? where.coverPhone() : null, where.leftOn() != null && !where.leftOn().isAfter(today),
                goesOn && reached(support.askFrom()), goesOn && reached(support.staleFrom()));
    }

    private boolean reached(LocalDate day) {
        return day != null && !day.isAfter(today);
    }

    private Names names() {
        return new Names(policy.reference(), locale);
    }

    private LastContact lastContact(Support support) {
        LocalDate on = support.lastContactOn();
        return on == null ? null : new LastContact(on, support.faceToFace(), policy.reference().recencyOf(on, today).code());
    }

    private Why why(Decision decision, String reference) {
        return new Why(decision.ruleId(), decision.reasonCode(), names().reason(decision.reasonCode()), decision.legalBasis(),
                policy.shortVersion(), reference);
    }
}
