package org.patchwork.alert.control;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** A real mail server on this machine that opens and shuts during a test. */
public abstract class TestPost {

    private GreenMail post;

    /** @param port any for 0 */
    public final void openPost(int port) {
        post = MailVisits.postOn(port);
    }

    public final void shutPost() {
        post.stop();
    }

    public final int port() {
        return post.getSmtp().getPort();
    }

    public final List<MimeMessage> received() {
        return List.of(post.getReceivedMessages());
    }
}
