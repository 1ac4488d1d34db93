package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.policy.control.PolicyInForce;

/** What is needed to check and take over each kind of rows. */
@ApplicationScoped
public class Intakes {

    /** Roles of the policy that nobody has as a practitioner. */
    private static final Set<String> NO_PRACTITIONERS = Set.of("CHILD", "SELF_ADULT", "PARENT", "IG_OFFICER", "OPS");

    @Inject
    ChildIntake children;

    @Inject
    PractitionerIntake practitioners;

    @Inject
    InvolvementIntake involvements;

    @Inject
    PolicyInForce policies;

    Intake of(ImportKind kind) {
        return switch (kind) {
            case CHILDREN -> children;
            case PRACTITIONERS -> practitioners;
            case INVOLVEMENTS -> involvements;
        };
    }

    /** @throws org.patchwork.policy.boundary.PolicyUnavailable when no policy names the roles */
    RowCheck check(Order order, Headings headings) {
        return new RowCheck(order.kind(), headings, order.today(), roles());
    }

    /** The roles that a file may give, by code, as officers name them. */
    public Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        policies.get().reference().roles().forEach((code, role) -> {
            if (!NO_PRACTITIONERS.contains(code.toUpperCase(Locale.ROOT))) {
                roles.put(code, role.nameEn());
            }
        });
        return roles;
    }
}
