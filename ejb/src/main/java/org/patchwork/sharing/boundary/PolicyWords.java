package org.patchwork.sharing.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.Reference;
import org.patchwork.sharing.control.Names;
import org.patchwork.policy.control.PolicyInForce;

/** The names that officers give to roles and services, and the bands of last contact; says nothing of anybody. */
@Stateless
@PermitAll
public class PolicyWords {

    @Inject
    private PolicyInForce policies;

    /** @return the role's name, or the code itself when no table names it */
    public String roleName(String code, Locale locale) {
        return policies.find().map(policy -> names(policy, locale).role(code)).orElse(code);
    }

    /** @return the service's name, or the code itself when no table names it */
    public String serviceName(String code, Locale locale) {
        return policies.find().map(policy -> names(policy, locale).service(code)).orElse(code);
    }

    /** @return the words of the legal basis, or the code itself when no table names it */
    public String legalBasis(String code, Locale locale) {
        return policies.find().map(policy -> names(policy, locale).legalBasis(code)).orElse(code);
    }

    /** @return codes of the bands of last contact, latest first; empty without a policy */
    public List<String> contactBands() {
        return policies.find().map(policy -> policy.reference().recencyBands().stream().map(Reference.RecencyBand::code).toList())
                .orElse(List.of());
    }

    private static Names names(Policy policy, Locale locale) {
        return new Names(policy.reference(), locale);
    }
}
