package org.patchwork.sharing.boundary;

/**
 * Why a viewer sees a FULL card.
 *
 * @param plainReason in the viewer's language, from the policy's table of reasons
 * @param reference   of the access record, to quote to an officer; the same for the whole page
 */
public record Why(String ruleId, String reasonCode, String plainReason, String legalBasis, String policyVersion,
                  String reference) {
}
