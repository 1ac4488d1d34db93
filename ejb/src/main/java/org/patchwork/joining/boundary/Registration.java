package org.patchwork.joining.boundary;

/**
 * Who somebody says they are.
 *
 * @param roleCode one of those offered
 * @param password at least twelve characters
 * @param again    the same once more
 */
public record Registration(String givenName, String familyName, String roleCode, String password, String again) {

    /** Without the password, which no log may hold. */
    @Override
    public String toString() {
        return givenName + " " + familyName + ", " + roleCode;
    }
}
