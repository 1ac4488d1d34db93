package org.patchwork.intake.boundary;

import java.util.Locale;

/** A column that a file may have; its heading is the name in small letters, such as {@code date_of_birth}. */
public enum ImportColumn {

    GIVEN_NAME, FAMILY_NAME, KNOWN_AS, DATE_OF_BIRTH, NHS_NUMBER, UPN, ADDRESS, POSTCODE,
    EMAIL, ROLE, TEAM, SERVICE, PHONE, SAFE_PHONE, WORKING_DAYS, TRAINING_VALID_TO, CHECKS_VALID_TO, LEFT_ON,
    PRACTITIONER_EMAIL, CHILD_DATE_OF_BIRTH, STARTED_ON, ENDED_ON;

    /** As the file's first row names it; spaces and capitals do not matter there. */
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }
}
