package org.patchwork.web.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.sharing.boundary.PolicyWords;
import org.patchwork.web.platform.Text;

/** As what the person who is signed in appears to others. */
@Named("ownRole")
@RequestScoped
public class OwnRole {

    @EJB
    private Viewing viewing;

    @EJB
    private PolicyWords policyWords;

    @Inject
    private Text text;

    /** The name of one's role; empty for people who are not practitioners. */
    public String getName() {
        Viewer viewer = viewing.current();
        return viewer.roleCode() == null ? "" : policyWords.roleName(viewer.roleCode(), text.locale());
    }
}
