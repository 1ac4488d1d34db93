package org.patchwork.objection.boundary;

import java.util.List;

/** The codes of what may be said against showing an involvement, and on what basis it is decided. */
public final class Reasons {

    /** Why a practitioner asks that the role not be shown. */
    public static final List<String> MARK = List.of("SAFETY_OF_PRACTITIONER", "SAFETY_OF_FAMILY", "ROLE_IS_SENSITIVE");
    /** Why a practitioner says that an involvement is none (UK GDPR art 16). */
    public static final List<String> DISPUTE = List.of("NEVER_WORKED_WITH_CHILD", "OTHER_CHILD_OF_THAT_NAME", "ENDED_LONG_AGO", "RECORDED_BY_MISTAKE");
    /** Why somebody objects to its being shown (UK GDPR art 21). */
    public static final List<String> OBJECTION = List.of("CAUSES_DISTRESS", "RISK_OF_HARM", "NOT_NEEDED", "DID_NOT_EXPECT_IT", "OTHER");
    /** Who objects. */
    public static final List<String> BEHALF = List.of("CHILD", "PARENT", "SUBJECT");
    /** On what basis an objection is upheld. */
    public static final List<String> UPHELD = List.of("ART_21_1_RIGHTS_OUTWEIGH", "ART_18_RESTRICTION", "ART_5_1_C_NOT_NECESSARY");
    /** On what basis an objection is rejected. */
    public static final List<String> REJECTED = List.of("ART_21_1_COMPELLING_GROUNDS", "CHILDREN_ACT_2004_S10_S11", "ART_21_1_LEGAL_CLAIMS");

    private Reasons() {
    }
}
