package org.patchwork.rules.fact;

/**
 * What is known of the viewer, the request and the child's record before any involvement is looked at (sharing policy,
 * section 2). Built by the sharing component; the clock, sign-in and age arithmetic stay there.
 *
 * @param viewerRole code of the role table
 * @param viewerService code of the service table
 * @param viewerInvolvement how the viewer is involved with the child
 * @param viewerAuthorised agreement signed, training and checks in date, code of conduct accepted
 * @param viewerConflict self, relative, or a link to an alleged perpetrator
 * @param allowListed named on this protected record
 * @param statutory statutory ground of asking
 * @param accessMode everyday or emergency access
 * @param action what is asked for
 * @param childAge age band of the child
 * @param competence of the child
 * @param plan plan the child is under
 * @param recordProtection protection of the record
 * @param stayConsent an adult agreed to stay in Patchwork: Y, else NA (N is taken as NA)
 */
public record GateFacts(
        String viewerRole,
        String viewerService,
        ViewerInvolvement viewerInvolvement,
        YesNo viewerAuthorised,
        YesNo viewerConflict,
        YesNo allowListed,
        Statutory statutory,
        AccessMode accessMode,
        Action action,
        AgeBand childAge,
        Competence competence,
        Plan plan,
        RecordProtection recordProtection,
        YesNo stayConsent) {

    /** The code that stands for a role or service which could not be built or is in no table. */
    public static final String UNKNOWN_CODE = "UNKNOWN";

    /** Takes what could not be built, null or an empty code, for UNKNOWN. */
    public GateFacts {
        viewerRole = viewerRole == null || viewerRole.isBlank() ? UNKNOWN_CODE : viewerRole;
        viewerService = viewerService == null || viewerService.isBlank() ? UNKNOWN_CODE : viewerService;
        viewerInvolvement = viewerInvolvement == null ? ViewerInvolvement.UNKNOWN : viewerInvolvement;
        viewerAuthorised = viewerAuthorised == null ? YesNo.UNKNOWN : viewerAuthorised;
        viewerConflict = viewerConflict == null ? YesNo.UNKNOWN : viewerConflict;
        allowListed = allowListed == null ? YesNo.UNKNOWN : allowListed;
        statutory = statutory == null ? Statutory.UNKNOWN : statutory;
        accessMode = accessMode == null ? AccessMode.UNKNOWN : accessMode;
        action = action == null ? Action.UNKNOWN : action;
        childAge = childAge == null ? AgeBand.UNKNOWN : childAge;
        competence = competence == null ? Competence.UNKNOWN : competence;
        plan = plan == null ? Plan.UNKNOWN : plan;
        recordProtection = recordProtection == null ? RecordProtection.UNKNOWN : recordProtection;
        stayConsent = stayConsent == null ? YesNo.UNKNOWN : stayConsent == YesNo.N ? YesNo.NA : stayConsent;
    }
}
