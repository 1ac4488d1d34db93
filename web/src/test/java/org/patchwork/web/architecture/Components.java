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

    /** Each component and those it may know; a component that is not here is not in the picture. */
    static final Map<String, Set<String>> DRAWN = Map.of(
            "platform", Set.of(),
            "directory", Set.of("platform"),
            "people", Set.of("platform", "access", "audit"),
            "audit", Set.of("platform", "access"),
            "access", Set.of("platform", "directory"),
            "policy", Set.of("platform", "access", "audit"),
            "sharing", Set.of("platform", "directory", "people", "audit", "access", "policy"),
            "demonstration", Set.of("platform"),
            "network", Set.of("platform", "directory", "people", "audit", "access", "sharing"));

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
