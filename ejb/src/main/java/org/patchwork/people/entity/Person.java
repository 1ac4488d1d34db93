package org.patchwork.people.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * A child, relative or carer, with the least identity that tells people apart. Expected before birth, then born, and
 * one day dead; dates that nobody told are null.
 */
@Entity
public class Person {

    @Id
    private UUID id;
    @Column(name = "given_name")
    private String givenName;
    @Column(name = "family_name")
    private String familyName;
    @Column(name = "known_as")
    private String knownAs;
    @Column(name = "date_of_birth")
    private LocalDate dateOfBirth;
    @Column(name = "expected_on")
    private LocalDate expectedOn;
    @Column(name = "died_on")
    private LocalDate diedOn;
    @Version
    private int version;

    protected Person() {
    }

    /** @param dateOfBirth null when unknown */
    public Person(UUID id, String givenName, String familyName, LocalDate dateOfBirth) {
        this.id = Objects.requireNonNull(id, "id");
        this.givenName = Require.text(givenName, "givenName");
        this.familyName = Require.text(familyName, "familyName");
        this.dateOfBirth = dateOfBirth;
    }

    /** Is expected on that day; refused for somebody who is born. */
    public void expect(LocalDate day) {
        Require.that(dateOfBirth == null, "already born");
        expectedOn = Objects.requireNonNull(day, "day");
    }

    /** Is born, and expected no longer. */
    public void born(LocalDate day) {
        dateOfBirth = Objects.requireNonNull(day, "day");
        expectedOn = null;
    }

    public void died(LocalDate day) {
        diedOn = Require.notBefore(dateOfBirth, Objects.requireNonNull(day, "day"), "the life");
    }

    /** Gets another name, as at birth or adoption. */
    public void rename(String given, String family) {
        givenName = Require.text(given, "givenName");
        familyName = Require.text(family, "familyName");
    }

    /**
     * Puts right what was typed wrong.
     *
     * @param known the name in daily use; null for none
     * @param day   of birth, null when unknown; of somebody not yet born the expected day
     */
    public void correct(String given, String family, String known, LocalDate day) {
        rename(given, family);
        callKnownAs(known);
        if (unborn()) {
            expect(day);
        } else {
            dateOfBirth = day;
        }
    }

    /** @param name the name in daily use instead of the given name; null for none */
    public void callKnownAs(String name) {
        knownAs = name == null ? null : Require.text(name, "knownAs");
    }

    public boolean unborn() {
        return expectedOn != null;
    }

    public UUID id() {
        return id;
    }

    public String givenName() {
        return givenName;
    }

    public String familyName() {
        return familyName;
    }

    public String knownAs() {
        return knownAs;
    }

    /** @return the name in daily use, with the family name */
    public String name() {
        return (knownAs == null ? givenName : knownAs) + " " + familyName;
    }

    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    public LocalDate diedOn() {
        return diedOn;
    }

    public int version() {
        return version;
    }
}
