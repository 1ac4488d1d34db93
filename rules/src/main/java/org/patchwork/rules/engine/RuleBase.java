package org.patchwork.rules.engine;

import java.util.Collection;

import org.kie.api.KieBase;

/** A policy's rules, compiled by Drools. Safe for use by many threads. */
final class RuleBase {

    private final KieBase rules;

    RuleBase(KieBase rules) {
        this.rules = rules;
    }

    /** Has every row that matches record itself in its situation. All situations share one stateless session. */
    void fire(Collection<Situation> situations) {
        rules.newStatelessKieSession().execute(situations);
    }
}
