package org.patchwork.intake.boundary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the rows of a file are. */
public enum ImportKind {

    /** Children, each with an NHS number or a UPN: whoever has no record yet gets one. */
    CHILDREN(List.of(ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME, ImportColumn.KNOWN_AS, ImportColumn.DATE_OF_BIRTH, ImportColumn.NHS_NUMBER,
            ImportColumn.UPN, ImportColumn.ADDRESS, ImportColumn.POSTCODE),
            EnumSet.of(ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME, ImportColumn.DATE_OF_BIRTH)),
    /** People of the manager's own organisation, known by their e-mail addresses. */
    PRACTITIONERS(List.of(ImportColumn.EMAIL, ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME, ImportColumn.ROLE, ImportColumn.TEAM,
            ImportColumn.SERVICE, ImportColumn.PHONE, ImportColumn.SAFE_PHONE, ImportColumn.WORKING_DAYS, ImportColumn.TRAINING_VALID_TO,
            ImportColumn.CHECKS_VALID_TO, ImportColumn.LEFT_ON),
            EnumSet.of(ImportColumn.EMAIL, ImportColumn.GIVEN_NAME, ImportColumn.FAMILY_NAME, ImportColumn.ROLE, ImportColumn.TEAM)),
    /** Who of the manager's own service works with which child, and since when. */
    INVOLVEMENTS(List.of(ImportColumn.PRACTITIONER_EMAIL, ImportColumn.CHILD_DATE_OF_BIRTH, ImportColumn.NHS_NUMBER, ImportColumn.UPN,
            ImportColumn.STARTED_ON, ImportColumn.ENDED_ON),
            EnumSet.of(ImportColumn.PRACTITIONER_EMAIL, ImportColumn.CHILD_DATE_OF_BIRTH, ImportColumn.STARTED_ON));

    private final List<ImportColumn> columns;
    private final Set<ImportColumn> required;

    ImportKind(List<ImportColumn> columns, Set<ImportColumn> required) {
        this.columns = columns;
        this.required = required;
    }

    /** All columns that a file of this kind may have, in the order of its template. */
    public List<ImportColumn> columns() {
        return columns;
    }

    /** Whether every row needs a value in that column. */
    public boolean requires(ImportColumn column) {
        return required.contains(column);
    }

    /** Whether one of an NHS number and a UPN must be given. */
    public boolean namesChildren() {
        return columns.contains(ImportColumn.NHS_NUMBER);
    }
}
