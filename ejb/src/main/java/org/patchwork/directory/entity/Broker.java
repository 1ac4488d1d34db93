package org.patchwork.directory.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** The information broker's duty desk: the one place to ask about support that is not shown. An authority has one. */
@Entity
public class Broker {

    @Id
    private UUID id;
    private String name;
    private String phone;
    @Column(name = "out_of_hours")
    private String outOfHours;
    @Version
    private int version;

    protected Broker() {
    }

    /** @param outOfHours a number for nights and weekends, or null */
    public Broker(UUID id, String name, String phone, String outOfHours) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Require.text(name, "name");
        this.phone = Require.text(phone, "phone");
        this.outOfHours = outOfHours;
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
}
