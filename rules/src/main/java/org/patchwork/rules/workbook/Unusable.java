package org.patchwork.rules.workbook;

/** A part of a workbook cannot be used; carries what to tell the officer, as a key of {@code workbook.properties} and its details. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient Object[] details;

    Unusable(String key, Object... details) {
        super(key, null, false, false);
        this.key = key;
        this.details = details.clone();
    }

    String key() {
        return key;
    }

    Object[] details() {
        return details == null ? new Object[0] : details.clone();
    }
}
