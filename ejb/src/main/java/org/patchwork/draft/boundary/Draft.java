package org.patchwork.draft.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * What the caller has typed into one form and not sent.
 *
 * @param form   the form's id, with a zero for each place in a list
 * @param about  the opaque ids that the form holds, as a form is sent; empty when it holds none
 * @param fields names and values as a form is sent ({@code application/x-www-form-urlencoded})
 */
public record Draft(UUID id, String form, String about, String fields, Instant savedAt) {
}
