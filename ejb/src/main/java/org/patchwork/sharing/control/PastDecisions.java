package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.audit.boundary.AccessEntry;
import org.patchwork.audit.boundary.AccessRecording;
import org.patchwork.audit.boundary.KeptAccess;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.sharing.boundary.PastDecision;
import org.patchwork.sharing.boundary.PastLook;

/** Opens an access record: takes each of its decisions again, by the version of its time and by today's. */
@ApplicationScoped
public class PastDecisions {

    private static final int SHORT = 12;

    @PersistenceContext(unitName = "patchwork")
    private EntityManager entities;

    @Inject
    private AccessRecording accessRecords;

    @Inject
    private StoredPolicies stored;

    @Inject
    private PolicyInForce inForce;

    /** One access record in full. */
    public PastLook open(KeptAccess access, Locale locale) {
        List<PastEntry> entries = PastEntry.of(access);
        Map<String, String> facts = accessRecords.factsOf(entries.stream().map(PastEntry::digest).distinct().toList());
        Map<UUID, Row> around = around(entries);
        Replaying replaying = new Replaying(stored.of(access.policyVersion()), inForce.find(), locale);
        List<PastDecision> decisions = new ArrayList<>();
        entries.forEach(entry -> decisions.add(replaying.decision(entry, around.get(entry.involvementId()), facts.get(entry.digest()))));
        boolean gateAsked = !decisions.isEmpty() && decisions.get(0).involvementId() == null;
        return new PastLook(access.id(), AccessEntry.referenceOf(access.id()), access.at(), access.viewerName(), access.childId(),
                nameOf(access.childId()), access.action(), access.reason(),
                access.policyVersion().substring(0, Math.min(SHORT, access.policyVersion().length())), stored.numberOf(access.policyVersion()),
                gateAsked ? decisions.get(0) : null, decisions.subList(gateAsked ? 1 : 0, decisions.size()));
    }

    private Map<UUID, Row> around(List<PastEntry> entries) {
        List<UUID> ids = entries.stream().map(PastEntry::involvementId).filter(id -> id != null).toList();
        Map<UUID, Row> around = new HashMap<>();
        if (!ids.isEmpty()) {
            Rows.of(entities, SharingSql.WHOSE, Rows.array(ids)).forEach(row -> around.put(row.id("id"), row));
        }
        return around;
    }

    private String nameOf(UUID child) {
        return child == null ? null : Rows.of(entities, SharingSql.CHILD_NAME, child).stream().findFirst().map(row -> row.text("name")).orElse(null);
    }
}
