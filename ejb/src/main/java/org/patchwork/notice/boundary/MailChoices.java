package org.patchwork.notice.boundary;

import java.util.List;

/**
 * When the viewer is mailed about news.
 *
 * @param stopped no mails at all, whatever is chosen
 */
public record MailChoices(boolean stopped, List<PaceChoice> choices) {

    public MailChoices {
        choices = List.copyOf(choices);
    }
}
