package org.patchwork.testing;

import java.nio.file.Path;
import java.util.Optional;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFolder;
import org.patchwork.policy.control.PolicyInForce;

/** The sharing policy that the product ships, compiled once for all tests. */
public final class Shipped {

    private static Policy policy;

    private Shipped() {
    }

    /** @return a bean that always has the shipped policy */
    public static synchronized PolicyInForce policy() {
        if (policy == null) {
            try {
                policy = PolicyCompiler.compile(new PolicyFolder(Path.of("..", "rules", "policy")));
            } catch (Exception e) {
                throw new IllegalStateException("the shipped policy does not compile", e);
            }
        }
        Policy compiled = policy;
        return new PolicyInForce() {
            @Override
            public Policy get() {
                return compiled;
            }

            @Override
            public Optional<Policy> find() {
                return Optional.of(compiled);
            }
        };
    }
}
