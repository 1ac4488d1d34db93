package org.patchwork.web.joining;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.joining.boundary.Registration;
import org.patchwork.joining.boundary.Welcome;
import org.patchwork.joining.boundary.WelcomeForm;
import org.patchwork.web.platform.Text;

/** Where the link of an invitation leads: saying who one is. */
@Named("welcome")
@RequestScoped
public class WelcomeView {

    @EJB
    private Welcome welcome;

    @Inject
    private Asked asked;

    @Inject
    private Text text;

    private String link;
    private WelcomeForm form;
    private String given;
    private String family;
    private String role;
    private String password;
    private String again;

    /** The form depends on the link, and is read before the address is. */
    @PostConstruct
    void start() {
        link = asked.text("link");
        form = link == null ? null : welcome.formFor(link, text.locale()).orElse(null);
    }

    /** Keeps who it is; or says what to mend. */
    public void register() throws IOException {
        try {
            boolean kept = welcome.register(link, new Registration(given, family, role, password, again));
            asked.goOn("/joining/welcome.xhtml?done=" + (kept ? "kept" : "known"));
        } catch (JoiningRefused refused) {
            asked.refused(refused, switch (refused.refusal()) {
                case NAME_MISSING -> given == null ? "given" : "family";
                case ROLE_MISSING -> "role";
                case PASSWORD_SHORT -> "password";
                case PASSWORD_DIFFERS -> "again";
                default -> null;
            });
        }
    }

    /** What is asked; null when the link does not work. */
    public WelcomeForm getForm() {
        return form;
    }

    public String getLink() {
        return link;
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** Never given back to the page. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** Never given back to the page. */
    public String getAgain() {
        return null;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
