package org.patchwork.people.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * A number by which a scheme knows a person: NHS (NHS number, ISB 0149), UPN (unique pupil number, DfE) or a local one.
 * Optional, and verified only by whoever has seen it on paper; within a scheme it belongs to one person.
 */
@Entity
@Table(name = "person_identifier")
public class PersonIdentifier {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Person person;
    private String scheme;
    private String value;
    private boolean verified;
    @Version
    private int version;

    protected PersonIdentifier() {
    }

    /** @param value kept without spaces and in capitals */
    public PersonIdentifier(UUID id, Person person, String scheme, String value) {
        this.id = Objects.requireNonNull(id, "id");
        this.person = Objects.requireNonNull(person, "person");
        this.scheme = Require.text(scheme, "scheme");
        this.value = normal(Require.text(value, "value"));
    }

    /** @return as compared and kept: without spaces, in capitals */
    public static String normal(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    public void verify() {
        verified = true;
    }

    public String scheme() {
        return scheme;
    }

    public String value() {
        return value;
    }

    public boolean verified() {
        return verified;
    }
}
