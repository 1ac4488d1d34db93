package org.patchwork.sharing.boundary;

/**
 * What a decision would show by the policy in force, as things stand today.
 *
 * @param decision  DISCLOSE_FULL, DISCLOSE_EXISTENCE or WITHHOLD
 * @param core      outcome for those named in the plan and the lead professional
 * @param team      outcome for others who support the child
 * @param screening outcome for the safeguarding hub and the emergency duty team
 * @param enquiry   outcome for those who enquire into significant harm
 */
public record HeldPreview(String decision, String core, String team, String screening, String enquiry) {
}
