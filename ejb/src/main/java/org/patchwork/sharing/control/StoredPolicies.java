package org.patchwork.sharing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyRejected;

/** Versions of the policy that decided once, compiled again from what is stored; the few that were asked for last are kept. */
@ApplicationScoped
public class StoredPolicies {

    private static final int KEPT = 4;

    @Inject
    private PolicyInForce inForce;

    @Inject
    private PolicyVersions versions;

    private final Map<String, Policy> compiled = new LinkedHashMap<>(KEPT, 1, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policy> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * The policy of that hash of tables, as access records name it. For information-governance officers.
     *
     * @return empty when none with these tables was published, or what is stored no longer makes it
     */
    Optional<Policy> of(String tablesHash) {
        Optional<Policy> now = inForce.find().filter(policy -> policy.version().equals(tablesHash));
        return now.isPresent() ? now : old(tablesHash);
    }

    private synchronized Optional<Policy> old(String tablesHash) {
        Policy known = compiled.get(tablesHash);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Policy> found = entries(tablesHash).stream().findFirst().flatMap(version -> compile(version, tablesHash));
        found.ifPresent(policy -> compiled.put(tablesHash, policy));
        return found;
    }

    /** Whoever reads the stored files trusts them no further than the hash that the access record holds. */
    private Optional<Policy> compile(PolicyVersionEntry version, String tablesHash) {
        try {
            return Optional.of(PolicyCompiler.compile(versions.bookOf(version.id()))).filter(policy -> policy.version().equals(tablesHash));
        } catch (PolicyRejected unreadable) {
            return Optional.empty();
        }
    }

    /** The published number of the version with these tables; null when there is none. */
    Integer numberOf(String tablesHash) {
        return entries(tablesHash).stream().findFirst().map(PolicyVersionEntry::number).orElse(null);
    }

    private List<PolicyVersionEntry> entries(String tablesHash) {
        return versions.ofTables(tablesHash);
    }
}
