package org.patchwork.sharing.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Attention that somebody on the viewer's map has raised for a child and nobody has closed. Given out only with an involvement that is
 * shown in full, since whose it is is part of it.
 *
 * @param involvementId the work of whoever raised it
 * @param raisedById    a practitioner
 * @param roleName      in the viewer's language
 * @param reason        a code, see component {@code attention}
 * @param asked         a code: what is asked of the team
 * @param own           whether it is the viewer's
 */
public record RaisedAttention(UUID id, UUID involvementId, UUID raisedById, String raisedBy, String roleName, String reason, String asked,
                              Instant at, boolean own) implements Serializable {
}
