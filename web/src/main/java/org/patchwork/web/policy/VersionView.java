package org.patchwork.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.policy.boundary.PolicyEventEntry;
import org.patchwork.policy.boundary.PolicyReading;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.TableEntry;
import org.patchwork.policy.boundary.TableEntry.Group;
import org.patchwork.policy.boundary.VersionState;

/** One version: where it stands, what is in it, what to do next. What is done with it is in {@link VersionActs}. */
@Named("version")
@RequestScoped
public class VersionView {

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyReading reading;

    @EJB
    private Viewing viewing;

    @Inject
    private PolicyWords words;

    @Inject
    private HttpServletRequest request;

    private String id;
    private String done;
    private PolicyVersionEntry entry;
    private List<TableEntry> tables;
    private List<PolicyEventEntry> events;
    private UUID inForce;
    private UUID me;

    /** The forms of this page depend on the version, and say which it is before anything else of them is read. */
    @PostConstruct
    void start() {
        id = request.getParameter("version");
    }

    /** Asks for everything, once. */
    public void load() {
        UUID version = VersionId.of(id);
        entry = versions.get(version);
        tables = reading.tables(version);
        events = versions.eventsOf(version);
        inForce = versions.inForce().map(PolicyVersionEntry::id).orElse(null);
        me = viewing.current().accountId();
    }

    /** The version, asked for when it is needed first. */
    public PolicyVersionEntry getEntry() {
        if (entry == null) {
            load();
        }
        return entry;
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return getEntry().state() == VersionState.DRAFT || entry.state() == VersionState.SUBMITTED;
    }

    /** Whether the reader may approve it. */
    public boolean isMineToApprove() {
        return getEntry().mayBeApprovedBy(me);
    }

    /** Whether the reader wrote on it or submitted it, and so may not approve it. */
    public boolean isMyOwn() {
        return getEntry().editors().stream().anyMatch(editor -> editor.accountId().equals(me))
                || entry.submission() != null && entry.submission().by().accountId().equals(me);
    }

    /** All who may not approve it. */
    public String getEditors() {
        return words.names(entry.editors());
    }

    /** Whether there is a version in force to compare it with. */
    public boolean isComparable() {
        return inForce != null && !inForce.equals(entry.id());
    }

    public UUID getInForce() {
        return inForce;
    }

    /** The groups of tables that this version has. */
    public List<Group> getGroups() {
        return Arrays.stream(Group.values()).filter(group -> !tablesOf(group).isEmpty()).toList();
    }

    /** The tables of one group. */
    public List<TableEntry> tablesOf(Group group) {
        return tables.stream().filter(table -> table.group() == group).toList();
    }

    public List<PolicyEventEntry> getEvents() {
        return events;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
