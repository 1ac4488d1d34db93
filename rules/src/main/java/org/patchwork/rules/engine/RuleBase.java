package org.patchwork.rules.engine;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.kie.api.KieBase;

/** A policy's rules, compiled by Drools. Safe for use by many threads. */
final class RuleBase {

    private final Map<Part, KieBase> rules;

    RuleBase(Map<Part, KieBase> rules) {
        this.rules = rules;
    }

    /** Has every row that matches record itself in its situation. All situations of a part share one stateless session. */
    void fire(Collection<Situation> situations) {
        situations.stream().collect(Collectors.groupingBy(situation -> Part.valueOf(situation.getPart())))
                .forEach((part, ofPart) -> rules.get(part).newStatelessKieSession().execute(ofPart));
    }
}
