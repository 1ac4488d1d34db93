package org.patchwork.notice.boundary;

import java.util.UUID;

/** When the viewer is mailed about one child. */
public record ChildMailChoices(UUID childId, String childName, MailChoices mails) {
}
