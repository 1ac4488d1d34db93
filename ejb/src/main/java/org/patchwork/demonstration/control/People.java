package org.patchwork.demonstration.control;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes people, what they are to each other and where they live. */
final class People {

    private static final String AUTHORITY = "BRACKENFORD";
    private static final int SCHOOL_AGE = 4;
    private static final int LAST_SCHOOL_YEAR = 18;

    private final Dataset data;
    private final Dice dice;
    private final Places places;
    private final LocalDate today;
    private final Identifiers identifiers = new Identifiers();
    private final Set<String> names = new HashSet<>();
    private final Map<UUID, LocalDate> births = new HashMap<>();

    People(Dataset data, Dice dice, Places places, LocalDate today) {
        this.data = data;
        this.dice = dice;
        this.places = places;
        this.today = today;
    }

    /** @return a birthday that makes somebody that old today */
    LocalDate bornYearsAgo(int years) {
        return today.minusYears(years).minusDays(dice.between(1, 360));
    }

    UUID relative(String given, String family, LocalDate born) {
        return person(given, family, born, null, null);
    }

    private UUID person(String given, String family, LocalDate born, LocalDate expected, LocalDate died) {
        UUID id = dice.id();
        births.put(id, born);
        data.add("person", "id", id, "given_name", given, "family_name", family, "date_of_birth", born,
                "expected_on", expected, "died_on", died);
        return id;
    }

    /** Keeps a child's name for that child alone, so that whoever looks for it finds that one. */
    void reserve(String given, String family) {
        names.add(given + " " + family);
    }

    boolean reserved(String given, String family) {
        return names.contains(given + " " + family);
    }

    /** A child's record, with identifiers as far as the age has them. */
    Child child(String given, String family, String area, LocalDate born, String protection, boolean stays) {
        int age = born.until(today).getYears();
        UUID id = record(person(given, family, born, null, null), stays);
        identify(id, "NHS", identifiers.nhsNumber(), dice.percent(85));
        if (age >= SCHOOL_AGE && age <= LAST_SCHOOL_YEAR) {
            identify(id, "UPN", identifiers.upn(born.getYear() + SCHOOL_AGE), dice.percent(60));
        }
        return new Child(id, area, age, born, false, false, protection, null, null);
    }

    /** A record of their own for somebody who is a child's relative already. */
    Child recordOf(UUID person, String area) {
        LocalDate born = births.get(person);
        return new Child(record(person, false), area, born.until(today).getYears(), born, false, false, "NONE", null, null);
    }

    /** Keeps what protected a record before requests were kept; the database then says so on the record. */
    Child protectedBefore(Child child) {
        if (!child.protection().equals("NONE")) {
            data.add("record_protection_request", "id", UUID.nameUUIDFromBytes(("protection of " + child.id()).getBytes(StandardCharsets.UTF_8)),
                    "child_id", child.id(), "kind", child.protection(), "reason_code", "TAKEN_OVER",
                    "asked_at", today.minusDays(200).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    "in_force_at", today.minusDays(200).atStartOfDay(ZoneOffset.UTC).toInstant(), "review_on", today.plusDays(40));
        }
        return child;
    }

    Child unborn(String given, String family, String area) {
        LocalDate expected = today.plusDays(dice.between(15, 150));
        return new Child(record(person(given, family, null, expected, null), false), area, 0, null, true, false, "NONE", null, null);
    }

    Child dead(String given, String family, String area) {
        LocalDate died = today.minusDays(dice.between(40, 60));
        LocalDate born = died.minusDays(dice.between(300, 1500));
        UUID id = record(person(given, family, born, null, died), false);
        identify(id, "NHS", identifiers.nhsNumber(), true);
        return new Child(id, area, 0, born, false, true, "NONE", null, null);
    }

    private UUID record(UUID person, boolean stays) {
        data.add("child", "id", person, "authority_code", AUTHORITY, "record_protection", "NONE",
                "stay_agreed_on", stays ? today.minusDays(dice.between(20, 200)) : null);
        return person;
    }

    /** Another authority answers for that child. */
    void answerable(Child child, String authority) {
        data.tables().get("child").stream().filter(row -> row.get("id").equals(child.id())).forEach(row -> row.put("authority_code", authority));
    }

    private void identify(UUID person, String scheme, String value, boolean verified) {
        data.add("person_identifier", "id", dice.id(), "person_id", person, "scheme", scheme, "value", value, "verified", verified);
    }

    void assess(Child child, String competence, UUID practitioner) {
        data.add("competence_assessment", "id", dice.id(), "child_id", child.id(), "outcome", competence,
                "assessed_on", today.minusDays(dice.between(10, 200)), "assessed_by", practitioner);
    }

    /** @param responsibility NONE, RECORDED or VERIFIED */
    void relate(UUID person, String kind, UUID other, String responsibility) {
        data.add("relationship", "id", dice.id(), "person_id", person, "other_id", other, "kind", kind,
                "parental_responsibility", responsibility);
    }

    UUID household(String area) {
        UUID id = dice.id();
        data.add("household", "id", id, "address", places.address(dice, area), "postcode", places.postcode(dice, area));
        return id;
    }

    void live(UUID person, UUID household) {
        data.add("household_member", "id", dice.id(), "household_id", household, "person_id", person,
                "since", dice.percent(70) ? notBeforeBirth(person, today.minusDays(dice.between(200, 3000))) : null);
    }

    private LocalDate notBeforeBirth(UUID person, LocalDate day) {
        LocalDate born = births.get(person);
        return born != null && born.isAfter(day) ? born : day;
    }
}
