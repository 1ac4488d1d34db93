package org.patchwork.web.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Says that people sign in on our own page, and go on to the address they asked for. */
@CustomFormAuthenticationMechanismDefinition(loginToContinue =
        @LoginToContinue(loginPage = "/access/sign-in.xhtml", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class SignInMechanism {
}
