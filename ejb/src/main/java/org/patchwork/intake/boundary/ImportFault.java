package org.patchwork.intake.boundary;

/** What may be wrong with a file, a row or a cell; the words are the portal's. */
public enum ImportFault {

    /** Of the file: how it is written. */
    EMPTY_FILE, TOO_LONG_FILE, OLD_CODE_PAGE, SIXTEEN_BITS, ODD_BYTES, BROKEN_QUOTES, TOO_MANY_ROWS, NO_ROWS, UNREADABLE_WORKBOOK,
    /** Of its headings. */
    HEADING_UNKNOWN, HEADING_TWICE, HEADING_MISSING, HEADING_EMPTY,
    /** Of a cell by itself. */
    MISSING, TOO_LONG, TOO_LONG_ADDRESS, ODD_CHARACTER, NO_DATE, IN_THE_FUTURE, TOO_LONG_AGO, TOO_FAR_AHEAD, NO_PHONE, NO_EMAIL, NO_WEEK, NO_POSTCODE, NHS_DIGITS, NHS_CHECK,
    UPN_FORM, UPN_CHECK, UNKNOWN_ROLE,
    /** Of a row by itself, or beside others of the file. */
    TOO_MANY_CELLS, NO_NUMBER, BEFORE_START, TWICE, OTHER_DATE, OVERLAPS_ROW,
    /** Held against what is there. */
    UNKNOWN_TEAM, TEAM_OF_SEVERAL, UNKNOWN_SERVICE, TWO_PEOPLE, OTHER_SERVICE, HAS_LEFT, OWN_RECORD, UNKNOWN_PRACTITIONER, NOT_YOUR_SERVICE,
    TOO_MANY_DATES, NO_SUCH_CHILD, ASK_BROKER, OVERLAPS
}
