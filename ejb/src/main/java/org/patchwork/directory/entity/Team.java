package org.patchwork.directory.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/** A team that gives a service from a base, for an area; practitioners cover for each other within it. */
@Entity
public class Team {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Service service;
    private String name;
    private String base;
    private String area;
    private String phone;
    private String email;
    @Version
    private int version;

    protected Team() {
    }

    public Team(UUID id, Service service, String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.service = Objects.requireNonNull(service, "service");
        this.name = Require.text(name, "name");
    }

    /** Sets where it works from and how to reach it; each may be null. Phone as E.164. */
    public void workFrom(String newBase, String newArea, String newPhone, String newEmail) {
        base = newBase;
        area = newArea;
        phone = newPhone;
        email = newEmail;
    }

    public UUID id() {
        return id;
    }

    public Service service() {
        return service;
    }

    public String name() {
        return name;
    }

    public String base() {
        return base;
    }

    public String area() {
        return area;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public int version() {
        return version;
    }
}
