package org.patchwork.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.patchwork.access.boundary.SignInCredential;
import org.patchwork.web.platform.Text;

/** Signing in with a name and a password, and on to the page that was asked for. */
@Named("signIn")
@RequestScoped
public class SignInView {

    @Inject
    private SecurityContext security;

    @Inject
    private Text text;

    private String username;
    private String password;

    /** Signs in; on failure one sentence that does not tell which of the two was wrong. */
    public void submit() throws IOException {
        FacesContext page = FacesContext.getCurrentInstance();
        ExternalContext outside = page.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        HttpServletResponse response = (HttpServletResponse) outside.getResponse();
        // The server does not renew the session id by itself; after authenticate the answer is already sent.
        request.getSession();
        request.changeSessionId();
        AuthenticationStatus status = security.authenticate(request, response, AuthenticationParameters.withParams()
                .credential(new SignInCredential(username.strip().toLowerCase(Locale.ROOT), new Password(password), request.getRemoteAddr())));
        switch (status) {
            case SUCCESS -> outside.redirect(outside.getRequestContextPath() + "/");
            case SEND_CONTINUE -> page.responseComplete();
            default -> page.addMessage("username", new FacesMessage(FacesMessage.SEVERITY_ERROR, text.of("access.signIn.refused"), null));
        }
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never given back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
