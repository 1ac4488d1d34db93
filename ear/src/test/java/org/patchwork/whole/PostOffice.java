package org.patchwork.whole;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Arrays;
import java.util.List;

/** The mail server that the server under test hands its mails to; it delivers to this test run and nowhere else. */
public final class PostOffice {

    private static GreenMail post;

    private PostOffice() {
    }

    static void open(int port) {
        post = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
    }

    static void close() {
        if (post != null) {
            post.stop();
        }
    }

    /** Every mail that somebody got so far, as it went over the wire. */
    public static List<String> mailsTo(String address) {
        return Arrays.stream(post.getReceivedMessages()).map(GreenMailUtil::getWholeMessage)
                .filter(mail -> mail.contains("To: " + address)).toList();
    }
}
