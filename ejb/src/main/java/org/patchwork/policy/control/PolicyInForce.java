package org.patchwork.policy.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patchwork.policy.boundary.PolicyUnavailable;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyCompiler;

/** The sharing policy that this node obeys: the published version in force, or none at all. */
@Singleton
@Startup
@DependsOn({"Migrator", "PolicyFolders"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PolicyInForce {

    private static final Logger LOG = Logger.getLogger(PolicyInForce.class.getName());
    private static final long POLL_MILLISECONDS = 400;

    @Resource
    private TimerService timers;

    @Inject
    private PublishedPolicies published;

    @Inject
    private Clock clock;

    private volatile NodePolicy node;
    private volatile String reported = "";

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        node = new NodePolicy(published, clock, System::nanoTime);
        poll();
    }

    @PreDestroy
    void stop() {
        PolicyCompiler.shutdown();
    }

    /**
     * The policy to decide a whole request by. Asks the database when nobody did for two seconds.
     *
     * @throws PolicyUnavailable when none is in force, or it cannot be told: then nothing is shown
     */
    public Policy get() {
        return find().orElseThrow(PolicyUnavailable::new);
    }

    /** As {@link #get}, but empty when there is none. */
    public Optional<Policy> find() {
        return current().map(NodePolicy.Ready::policy);
    }

    /** The version that {@link #get} gives, with its number and since when this node has it. */
    public Optional<NodePolicy.Ready> current() {
        return node.find();
    }

    /** How this node stands, without waiting for anything. */
    public NodePolicy.Report report() {
        return node.report();
    }

    /** Has a compiled policy at hand for when a version of that content comes into force, and looks at once whether one did. */
    public void expect(String contentHash, Policy policy) {
        node.expect(contentHash, policy);
        look();
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll() {
        try {
            look();
        } finally {
            timers.createSingleActionTimer(POLL_MILLISECONDS, new TimerConfig(null, false));
        }
    }

    private void look() {
        try {
            node.poll();
            if (node.load()) {
                node.poll();
            }
        } catch (RuntimeException fault) {
            LOG.log(Level.FINE, "the database does not say which policy is in force", fault);
        }
        say();
    }

    /** Says each change once. */
    private void say() {
        NodePolicy.Report now = node.report();
        String what = now.ready() == null ? now.trouble().name() : now.ready().target().id().toString();
        if (reported.equals(what)) {
            return;
        }
        reported = what;
        if (now.ready() != null) {
            LOG.log(Level.INFO, "sharing policy {0} is in force: version {1}, content {2}", new Object[] {
                now.ready().policy().shortVersion(), now.ready().target().number(), now.ready().target().hash()});
        } else {
            LOG.log(Level.SEVERE, "no sharing policy is in force, so nobody is shown a map: {0} {1}", new Object[] {
                now.trouble(), now.failure() == null ? "" : now.failure().message()});
        }
    }
}
