package org.patchwork.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** What a page bean finds wrong with a form, for the error summary and the fields. */
@RequestScoped
public class Problems {

    @Inject
    private Text text;

    /** Adds a problem of a field; null for one of the form as a whole. */
    public void add(String field, String key) {
        say(field, text.of(key));
    }

    /** The same in words that come from the policy's own checks. */
    public void say(String field, String words) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }

    /** Adds a problem when there is one. */
    public void when(boolean wrong, String field, String key) {
        if (wrong) {
            add(field, key);
        }
    }

    /** Whether nothing is wrong. */
    public boolean none() {
        return FacesContext.getCurrentInstance().getMessageList().isEmpty();
    }
}
