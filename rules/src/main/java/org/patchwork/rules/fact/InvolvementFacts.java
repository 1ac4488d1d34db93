package org.patchwork.rules.fact;

/**
 * What is known of one involvement, as one viewer meets it (sharing policy, section 2). Built by the sharing component.
 *
 * @param sameCareTeam the viewer works in the team that gives the sensitive service; Y for the viewer's own involvement
 * @param subject whose service it is
 * @param relevant relevant to this child
 * @param service code of the service table
 * @param sensitivity of the service, or as the involvement raises it
 * @param practitionerMark the practitioner asked that the role not be shown; N for the viewer's own involvement
 * @param invStatus where the involvement stands today
 * @param consent what was agreed, as it stands today
 * @param consentGiver who agreed
 * @param consentScope whether it reaches this viewer
 * @param holderDecision what the holder decided, as it stands today
 * @param objection to showing the involvement
 * @param serviceHidden two officers hid the whole service for a while
 */
public record InvolvementFacts(
        YesNo sameCareTeam,
        Subject subject,
        YesNo relevant,
        String service,
        Sensitivity sensitivity,
        YesNo practitionerMark,
        InvolvementStatus invStatus,
        Consent consent,
        ConsentGiver consentGiver,
        ConsentScope consentScope,
        HolderDecision holderDecision,
        Objection objection,
        YesNo serviceHidden) {

    /** Takes what could not be built, null or an empty code, for UNKNOWN. */
    public InvolvementFacts {
        sameCareTeam = sameCareTeam == null ? YesNo.UNKNOWN : sameCareTeam;
        subject = subject == null ? Subject.UNKNOWN : subject;
        relevant = relevant == null ? YesNo.UNKNOWN : relevant;
        service = service == null || service.isBlank() ? GateFacts.UNKNOWN_CODE : service;
        sensitivity = sensitivity == null ? Sensitivity.UNKNOWN : sensitivity;
        practitionerMark = practitionerMark == null ? YesNo.UNKNOWN : practitionerMark;
        invStatus = invStatus == null ? InvolvementStatus.UNKNOWN : invStatus;
        consent = consent == null ? Consent.UNKNOWN : consent;
        consentGiver = consentGiver == null ? ConsentGiver.UNKNOWN : consentGiver;
        consentScope = consentScope == null ? ConsentScope.UNKNOWN : consentScope;
        holderDecision = holderDecision == null ? HolderDecision.UNKNOWN : holderDecision;
        objection = objection == null ? Objection.UNKNOWN : objection;
        serviceHidden = serviceHidden == null ? YesNo.UNKNOWN : serviceHidden;
    }
}
