package org.patchwork.web.policy;

import org.patchwork.policy.boundary.WorkbookTaken;

/**
 * What somebody sent and what became of it, on its way to the page that tells.
 *
 * @param version of the draft it was meant for; empty for a new one
 * @param title   of a new draft
 * @param problem why it was not even looked at; null when it was
 * @param result  what became of the workbook; null when it was not looked at
 */
public record Upload(String version, String title, String problem, WorkbookTaken result) {

    static final String ATTRIBUTE = "patchwork.upload";

    static Upload refused(String version, String title, String problem) {
        return new Upload(version, title, problem, null);
    }
}
