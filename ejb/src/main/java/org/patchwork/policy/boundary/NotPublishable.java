package org.patchwork.policy.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** The content has faults, so nobody can publish it; carries all of them. */
@ApplicationException(rollback = true)
public class NotPublishable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PolicyFault> faults;

    public NotPublishable(List<PolicyFault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public List<PolicyFault> faults() {
        return faults;
    }
}
