package org.patchwork.joining.boundary;

import java.util.List;

/**
 * What somebody who was invited from outside is asked.
 *
 * @param email  to which the invitation went, and the name to sign in with
 * @param agency at which whoever asks says they work
 * @param roles  to choose from
 */
public record WelcomeForm(String email, String agency, String team, List<RoleChoice> roles) {

    /** A role; {@code name} in the reader's language. */
    public record RoleChoice(String code, String name) {
    }
}
