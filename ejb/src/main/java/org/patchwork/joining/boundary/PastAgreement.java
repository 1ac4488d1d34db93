package org.patchwork.joining.boundary;

import java.time.LocalDate;

/** What was recorded of an agency's agreement once, on which day and by whom; {@code to} is null for an open end. */
public record PastAgreement(LocalDate from, LocalDate to, LocalDate recorded, String by) {
}
