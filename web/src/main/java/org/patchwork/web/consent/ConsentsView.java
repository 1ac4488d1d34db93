package org.patchwork.web.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.consent.boundary.ChildConsents;
import org.patchwork.consent.boundary.ConsentRegister;
import org.patchwork.web.platform.Text;

/** What was said about the viewer's own services around a child. */
@Named("consents")
@RequestScoped
public class ConsentsView {

    @EJB
    private ConsentRegister register;

    @Inject
    private Text text;

    private String child;
    private String done;
    private ChildConsents all;

    /** Asks for everything the page shows, once. */
    public void load() {
        all = register.of(ConsentAddress.id(child), text.locale());
    }

    public ChildConsents getAll() {
        return all;
    }

    public String getChild() {
        return child;
    }

    public void setChild(String child) {
        this.child = child;
    }

    /** What the reader has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
