package org.patchwork.web.notice;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.notice.boundary.StoppingMails;

/** Where the link in a mail leads that stops such mails. */
@Named("stopMails")
@RequestScoped
public class StopMailsView {

    @EJB
    private StoppingMails mails;

    private String link;
    private boolean works;

    /** Asks once; nothing is stopped by it. */
    public void load() {
        works = mails.works(link);
    }

    public boolean isWorks() {
        return works;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }
}
