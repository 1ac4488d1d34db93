package org.patchwork.directory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** The information broker's duty desk: the one place to ask about support that is not shown. An authority has one at most. */
@Entity
public class Broker {

    private static final String OFFICE_HOURS = "09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,09:00-17:00,-,-";

    @Id
    private UUID id;
    @Column(name = "authority_code")
    private String authorityCode;
    private String name;
    private String phone;
    @Column(name = "out_of_hours")
    private String outOfHours;
    private String hours;
    @Version
    private int version;

    protected Broker() {
    }

    /** A desk that is open Monday to Friday, nine to five, until its hours are changed. */
    public Broker(UUID id, String authorityCode, String name, String phone, String outOfHours) {
        this.id = Objects.requireNonNull(id, "id");
        this.authorityCode = Objects.requireNonNull(authorityCode, "authorityCode");
        change(name, phone, outOfHours, OFFICE_HOURS);
    }

    /**
     * Changes what people are told of the desk.
     *
     * @param newOutOfHours a number for when the desk is closed, or null
     * @param newHours      Monday to Sunday, {@code 09:00-17:00} or a dash, parted by commas
     */
    public final void change(String newName, String newPhone, String newOutOfHours, String newHours) {
        name = Require.text(newName, "name");
        phone = Require.text(newPhone, "phone");
        outOfHours = newOutOfHours;
        hours = Require.text(newHours, "hours");
    }

    public UUID id() {
        return id;
    }

    public String authorityCode() {
        return authorityCode;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String outOfHours() {
        return outOfHours;
    }

    /** Monday to Sunday, as kept. */
    public String hours() {
        return hours;
    }
}
