package org.patchwork.people.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** People who live together. A child of separated parents may live in two at the same time. */
@Entity
public class Household {

    private static final Pattern WHOLE = Pattern.compile("^([A-Z]{1,2}\\d[A-Z\\d]?)(\\d[A-Z]{2})$");

    @Id
    private UUID id;
    private String address;
    private String postcode;
    @Version
    private int version;

    protected Household() {
    }

    public Household(UUID id) {
        this.id = Objects.requireNonNull(id, "id");
    }

    /** @return a whole postcode as it is written, QX1 2AB, whichever way it was typed; a part of one in capitals; null of null */
    public static String written(String typed) {
        return typed == null ? null : WHOLE.matcher(typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT)).replaceFirst("$1 $2");
    }

    /** Moves; address and postcode may be null, when unknown or not to be kept. */
    public void moveTo(String newAddress, String newPostcode) {
        address = newAddress;
        postcode = written(newPostcode);
    }

    public UUID id() {
        return id;
    }

    public String address() {
        return address;
    }

    public String postcode() {
        return postcode;
    }
}
