package org.patchwork.access.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import org.patchwork.access.control.AccountIdentityStore;

/**
 * Has somebody who is signed in prove it again, by their password, before something out of the ordinary. Tries count as tries to sign
 * in: the same limit, the same time whatever the answer.
 */
@Stateless
@RolesAllowed({Roles.PRACTITIONER, Roles.MANAGER, Roles.INFORMATION_GOVERNANCE, Roles.OPERATIONS, Roles.FAMILY})
public class StepUp {

    @Resource
    SessionContext caller;

    @Inject
    AccountIdentityStore accounts;

    /**
     * Looks at the caller's password, outside the caller's transaction: a failed try is counted whatever becomes of that.
     *
     * @param password null counts as wrong
     * @param address  the client's network address; never null
     * @return false when it is wrong, or was wrong too often lately
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean confirm(String password, String address) {
        SignInCredential credential = new SignInCredential(caller.getCallerPrincipal().getName(),
                new Password(password == null ? "" : password), address);
        return accounts.validate(credential).getStatus() == CredentialValidationResult.Status.VALID;
    }
}
