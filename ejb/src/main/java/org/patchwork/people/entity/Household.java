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

    /** Moves; address and postcode may be null, when unknown or not to be kept. A whole postcode is kept as it is written: QX1 2AB. */
    public void moveTo(String newAddress, String newPostcode) {
        address = newAddress;
        postcode = newPostcode == null ? null
                : WHOLE.matcher(newPostcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT)).replaceFirst("$1 $2");
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
