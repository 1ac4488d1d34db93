package org.patchwork.web.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.patchwork.access.boundary.CodeOfConduct;
import org.patchwork.web.platform.Text;

/** The code of conduct, which everyone accepts once. */
@Named("codeOfConduct")
@RequestScoped
public class CodeOfConductView {

    @EJB
    private CodeOfConduct conduct;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Text text;

    private boolean agreed;

    /** Accepts, when the box is ticked, and goes on to the first page. */
    public void accept() throws IOException {
        FacesContext page = FacesContext.getCurrentInstance();
        if (!agreed) {
            page.addMessage("agreed", new FacesMessage(FacesMessage.SEVERITY_ERROR, text.of("access.codeOfConduct.notAgreed"), null));
            return;
        }
        conduct.accept();
        signedIn.codeWasAccepted();
        ExternalContext outside = page.getExternalContext();
        outside.redirect(outside.getRequestContextPath() + signedIn.getFirstPage());
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
