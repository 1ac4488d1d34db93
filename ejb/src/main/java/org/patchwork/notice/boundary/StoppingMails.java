package org.patchwork.notice.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.patchwork.notice.control.StopLinks;

/** Where the link in a mail leads by which its reader stops such mails: whoever has the link needs no account (RFC 8058). */
@Stateless
@PermitAll
public class StoppingMails {

    @Inject
    StopLinks links;

    /** @return whether the link works */
    public boolean works(String secret) {
        return links.ownerOf(secret).isPresent();
    }

    /** Stops all mails about news to the link's owner; again and again if asked. @return whether the link works */
    public boolean stop(String secret) {
        return links.stop(secret);
    }
}
