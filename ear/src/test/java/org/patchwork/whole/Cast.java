package org.patchwork.whole;

/** The demonstration's people who play a part in the tests, by their part. */
public enum Cast {

    /** A school's safeguarding lead, on Amina's core group. */
    PASTORAL_LEAD("demo1"),
    /** Amina's lead professional. */
    SOCIAL_WORKER("demo2"),
    /** Works with Amina; nobody outside the care team may know. */
    CAMHS_WORKER("demo3"),
    /** Works with Jayden, who refused that others know. */
    DRUG_WORKER("demo4"),
    /** Works with Amina's mother only. */
    HOUSING_OFFICER("demo5"),
    /** A school nurse, on Amina's team. */
    SCHOOL_NURSE("demo6"),
    /** On Rosie's team, but not in its core group; on Archie's until he died. */
    HEALTH_VISITOR("demo7"),
    /** Rosie's lead professional, who asked to hide where she lives. */
    LEAD_OF_A_HIDDEN_PLACE("demo8"),
    /** Not involved with Amina, Jude or Hawa. */
    YOUTH_WORKER("demo9"),
    /** A colleague of the youth worker on Ryan's team. */
    FAMILY_SUPPORT_WORKER("demo10"),
    /** A child protection unit's; not involved with Callum. */
    POLICE_OFFICER("demo12"),
    /** Works when the offices are shut, with a statutory power over Amina's record. */
    OUT_OF_HOURS_WORKER("demo14"),
    /** Rosie's adviser of a safety service. */
    CHILDRENS_ADVISER("demo15"),
    /** A school's safeguarding lead, on the team of Ella and Chloe; Mia's uncle. */
    HIGH_SCHOOL_LEAD("demo22"),
    /** Leads for a child who is not yet born. */
    MIDWIFE("demo21"),
    /** Has not accepted the code of conduct yet. */
    NEWCOMER("demo25"),
    /** A colleague at a school, with one child to support. */
    SENCO("demo28"),
    /** Manages Amina's lead professional. */
    TEAM_MANAGER("demo29"),
    /** Works in the young people's drug service and manages it. */
    DRUG_SERVICE_MANAGER("demo36"),
    /** Manages a team and supports no child. */
    SERVICE_MANAGER("demo30"),
    /** Has no child's record at all. */
    EMERGENCY_CLINICIAN("demo32"),
    /** Answers for the sharing policy. */
    INFORMATION_GOVERNANCE_OFFICER("demo34"),
    /** Keeps the servers running. */
    OPERATOR("demo35"),
    /** Approves what the first one wrote. */
    SECOND_OFFICER("demo38"),
    /** Manages the council's broker desk. */
    DESK_MANAGER("demo39"),
    /** Works at it. */
    DESK_CLERK("demo40"),
    /** Manages the desk of another authority. */
    OTHER_DESK("demo41"),
    /** Runs the pilot. */
    PROJECT_LEAD("demo42"),
    /** Lead professional of a child with sixty people around her. */
    LEAD_OF_SIXTY("demo37");

    private final String username;

    Cast(String username) {
        this.username = username;
    }

    /** The name to sign in with. */
    public String username() {
        return username;
    }
}
