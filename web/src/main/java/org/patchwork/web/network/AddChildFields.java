package org.patchwork.web.network;

import java.time.LocalDate;
import org.patchwork.network.boundary.NewChild;

/** What is typed of a child who has no record yet, but for the days. */
public class AddChildFields {

    private String given;
    private String family;
    private String known;
    private boolean unborn;
    private String nhs;
    private String upn;
    private String address;
    private String postcode;
    private String reason;
    private String authority;

    /** Begins with the name by which a family knows the child. */
    void begin(NewChild relative) {
        given = relative.givenName();
        family = relative.familyName();
        known = relative.knownAs();
    }

    NewChild child(LocalDate born, LocalDate since) {
        return new NewChild(given, family, known, born, unborn, nhs, upn, address, postcode, since, reason, authority);
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String family) {
        this.family = family;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public boolean isUnborn() {
        return unborn;
    }

    public void setUnborn(boolean unborn) {
        this.unborn = unborn;
    }

    public String getNhs() {
        return nhs;
    }

    public void setNhs(String nhs) {
        this.nhs = nhs;
    }

    public String getUpn() {
        return upn;
    }

    public void setUpn(String upn) {
        this.upn = upn;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }
}
