package org.patchwork.policy.boundary;

import org.patchwork.rules.workbook.PolicyWorkbook;

/** What the headings of tables mean, in the words that the workbook has for them. */
public final class PolicyHeadings {

    private PolicyHeadings() {
    }

    /** Such as "Legal basis" for {@code legal_basis}; the heading itself where there are no words. */
    public static String inWords(String heading) {
        return PolicyWorkbook.headingInWords(heading);
    }
}
