package org.patchwork.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.patchwork.policy.boundary.PolicyEventEntry;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyState;
import org.patchwork.policy.boundary.PolicyStatus;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.RowForm.Word;
import org.patchwork.policy.boundary.ServiceHideEntry;
import org.patchwork.policy.boundary.ServiceHides;
import org.patchwork.policy.boundary.VersionState;
import org.patchwork.web.access.SignedIn;

/** Where an officer begins: what is in force, what others did, all versions. Operations see what is in force and the versions. */
@Named("versions")
@RequestScoped
public class VersionsView {

    @EJB
    private PolicyStatus status;

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    @EJB
    private ServiceHides hides;

    @Inject
    private SignedIn signedIn;

    private PolicyState state;
    private List<PolicyVersionEntry> list;
    private List<PolicyEventEntry> news = List.of();
    private List<ServiceHideEntry> hidden = List.of();
    private List<Word> services = List.of();

    /** Asks for everything, once. */
    public void load() {
        state = status.state();
        list = versions.list();
        if (signedIn.isOfficer()) {
            news = versions.unseen();
            hidden = hides.open();
            services = reading.services();
        }
    }

    public PolicyState getState() {
        return state;
    }

    /** The version in force on this node; empty when there is none. */
    public Optional<PolicyVersionEntry> getInForce() {
        return list.stream().filter(version -> version.id().equals(state.versionId())).findFirst();
    }

    /** Drafts, and what waits for a second officer. */
    public List<PolicyVersionEntry> getOpen() {
        return list.stream().filter(version -> version.state() == VersionState.DRAFT || version.state() == VersionState.SUBMITTED).toList();
    }

    /** What was ever published, the latest first. */
    public List<PolicyVersionEntry> getPublished() {
        return list.stream().filter(version -> version.state() == VersionState.PUBLISHED).toList();
    }

    /** Drafts that were given up. */
    public List<PolicyVersionEntry> getDiscarded() {
        return list.stream().filter(version -> version.state() == VersionState.DISCARDED).toList();
    }

    public List<PolicyEventEntry> getNews() {
        return news;
    }

    /** The newest event shown, up to which all is seen. */
    public long getNewest() {
        return news.stream().mapToLong(PolicyEventEntry::id).max().orElse(0);
    }

    /** The name of a service; its code when the policy in force has none. */
    public String nameOf(String service) {
        return services.stream().filter(one -> one.code().equals(service)).map(Word::meaning).findFirst().orElse(service);
    }

    public List<ServiceHideEntry> getHidden() {
        return hidden;
    }
}
