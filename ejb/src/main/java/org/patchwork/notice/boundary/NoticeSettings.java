package org.patchwork.notice.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.audit.boundary.Recorded;
import org.patchwork.notice.control.NoticeChoices;
import org.patchwork.notice.control.StopLinks;
import org.patchwork.rules.fact.Action;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.SharedRecords;

/** When the viewer is mailed about news: at once, daily, weekly or not at all, by topic and for one child otherwise. For practitioners and their managers. */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER})
public class NoticeSettings {

    @Inject
    Viewing viewing;

    @Inject
    SharedRecords records;

    @Inject
    NoticeChoices choices;

    @Inject
    StopLinks links;

    /** @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force */
    public MailChoices mine() {
        UUID me = viewing.current().practitionerId();
        return new MailChoices(links.stopped(me), choices.of(me, null));
    }

    /** Chooses for all children; topics that are not named stay as they are. Whoever had stopped all mails gets them again. */
    public void choose(Map<NoticeTopic, Pace> chosen) {
        UUID me = viewing.current().practitionerId();
        choices.choose(me, null, chosen);
        links.goOn(me);
    }

    /**
     * What is chosen for one child.
     *
     * @throws ChildNotFound when there is no such child for this viewer, or its gate is not open
     * @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy is in force
     */
    @Recorded
    public ChildMailChoices ofChild(UUID child) {
        ChildSummary summary = opened(child).child();
        UUID me = viewing.current().practitionerId();
        String given = summary.knownAs() == null ? summary.givenName() : summary.knownAs();
        return new ChildMailChoices(summary.id(), given + " " + summary.familyName(), new MailChoices(links.stopped(me), choices.of(me, summary.id())));
    }

    /**
     * Chooses for one child.
     *
     * @param chosen null for what holds for all children
     * @throws ChildNotFound as above
     */
    @Recorded
    public void chooseForChild(UUID child, Map<NoticeTopic, Pace> chosen) {
        choices.choose(viewing.current().practitionerId(), opened(child).child().id(), chosen);
    }

    private OpenRecord opened(UUID child) {
        if (records.open(child, Action.VIEW, Locale.ROOT) instanceof OpenRecord open) {
            return open;
        }
        throw new ChildNotFound();
    }
}
