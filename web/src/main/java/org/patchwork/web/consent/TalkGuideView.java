package org.patchwork.web.consent;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.sharing.boundary.PolicyWords;
import org.patchwork.web.platform.Text;

/** A guide for the talk about sharing, with the name of the reader's own service in it; about no child. */
@Named("talkGuide")
@RequestScoped
public class TalkGuideView {

    @EJB
    private Viewing viewing;

    @EJB
    private PolicyWords words;

    @Inject
    private Text text;

    private String service;

    /** Asks where the reader works, once. */
    public void load() {
        String code = viewing.current().serviceCode();
        service = code == null ? text.of("consent.talkGuide.ourService") : words.serviceName(code, text.locale());
    }

    public String getService() {
        return service;
    }
}
