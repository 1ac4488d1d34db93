package org.patchwork.directory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.patchwork.platform.entity.Require;

/** How colleagues reach a practitioner, and on which days; each part may be unknown. */
@Embeddable
public class Reach {

    private static final String WEEK = "[M-][T-][W-][T-][F-][S-][S-]";

    private String phone;
    @Column(name = "safe_phone")
    private String safePhone;
    private String email;
    @Column(name = "working_days")
    private String workingDays;

    protected Reach() {
    }

    /**
     * @param phone       E.164, or null
     * @param safePhone   E.164 of a number that gives away no organisation or place, or null
     * @param workingDays Monday to Sunday, a letter or dash each ({@code MTWTF--}), or null
     */
    public Reach(String phone, String safePhone, String email, String workingDays) {
        Require.that(workingDays == null || workingDays.matches(WEEK), "not a week of working days");
        this.phone = phone;
        this.safePhone = safePhone;
        this.email = email;
        this.workingDays = workingDays;
    }

    public String phone() {
        return phone;
    }

    public String safePhone() {
        return safePhone;
    }

    public String email() {
        return email;
    }

    public String workingDays() {
        return workingDays;
    }
}
