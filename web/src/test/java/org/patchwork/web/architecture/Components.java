package org.patchwork.web.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The components of ARCHITECTURE.md's picture, and which knows which. */
final class Components {

    private static final String ROOT = "org.patchwork.";

    /** What those know that record why something may or may not be shown; none of them knows another. */
    private static final Set<String> ON_SHARING =
            Set.of("platform", "directory", "people", "audit", "access", "alert", "policy", "sharing");

    /** The same of those who let people know what changes. */
    private static final Set<String> TELLING =
            Set.of("platform", "directory", "people", "audit", "access", "alert", "policy", "sharing", "notice");

    /** Each component and those it may know; a component that is not here is not in the picture. */
    static final Map<String, Set<String>> DRAWN = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("directory", Set.of("platform", "access", "policy")),
            Map.entry("access", Set.of("platform")),
            Map.entry("audit", Set.of("platform", "access")),
            Map.entry("alert", Set.of("platform", "access")),
            Map.entry("draft", Set.of("platform", "access")),
            Map.entry("people", Set.of("platform", "access", "audit")),
            Map.entry("policy", Set.of("platform", "access", "audit")),
            Map.entry("sharing", Set.of("platform", "directory", "people", "audit", "access", "alert", "policy")),
            Map.entry("attention", Set.of("platform", "audit", "access", "alert", "sharing", "notice")),
            Map.entry("feedback", Set.of("platform", "access", "alert")),
            Map.entry("measure", Set.of("platform", "access", "policy", "sharing")),
            Map.entry("consent", TELLING),
            Map.entry("holder", ON_SHARING),
            Map.entry("broker", ON_SHARING),
            Map.entry("emergency", ON_SHARING),
            Map.entry("statutory", ON_SHARING),
            Map.entry("objection", ON_SHARING),
            Map.entry("protection", ON_SHARING),
            Map.entry("notice", Set.of("platform", "audit", "access", "alert", "policy", "sharing")),
            Map.entry("network", Set.of("platform", "directory", "people", "audit", "access", "alert", "sharing", "notice")),
            Map.entry("leaver", Set.of("platform", "directory", "audit", "access", "alert", "sharing", "notice", "network", "joining", "task")),
            Map.entry("joining",
                    Set.of("platform", "directory", "people", "audit", "access", "alert", "policy", "sharing", "notice", "network")),
            Map.entry("intake", TELLING),
            Map.entry("task", TELLING),
            Map.entry("demonstration", Set.of("platform", "audit")));

    static final DescribedPredicate<JavaClass> ANY_COMPONENT = DescribedPredicate.describe("belong to a component",
            type -> !of(type).isEmpty() && !Set.of("web", "rules", "server").contains(of(type)));

    private Components() {
    }

    /** The component of a class; empty outside Patchwork. */
    static String of(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    static ArchCondition<JavaClass> dependOnlyAsDrawn() {
        return new ArchCondition<>("know only the components drawn below theirs") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = of(type);
                Set<String> known = DRAWN.get(own);
                if (known == null) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " belongs to " + own + ", which is not drawn"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (ANY_COMPONENT.test(target) && !of(target).equals(own) && !known.contains(of(target))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaClass> referToOtherComponentsById() {
        return new ArchCondition<>("refer to other components by id") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean foreign = ANY_COMPONENT.test(target) && !of(target).equals(of(type)) && !"platform".equals(of(target));
                    if (foreign) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }
}
