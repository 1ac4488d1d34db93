package org.patchwork.sharing.boundary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was before, of the involvements that are shown to a viewer in full; of all others it says nothing.
 *
 * @param contacts by involvement, the latest first; in whole months, since the day tells nobody more than the month does
 * @param leads    by involvement, the latest first
 */
public record PastSupport(Map<UUID, List<Contacts>> contacts, Map<UUID, List<Lead>> leads) {

    /** Of how many months with contact a timeline tells, for one involvement. */
    public static final int MONTHS = 24;

    /** Nothing was before. */
    public static final PastSupport NONE = new PastSupport(Map.of(), Map.of());

    public PastSupport {
        contacts = Map.copyOf(contacts);
        leads = Map.copyOf(leads);
    }

    /** @param faceToFace whether they met in that month; a telephone or video call is no seeing */
    public record Contacts(YearMonth month, boolean faceToFace) {
    }

    /**
     * A time in which somebody led the team.
     *
     * @param from first day; null when it began before this was kept
     * @param to   last day; null while it goes on
     */
    public record Lead(LocalDate from, LocalDate to) {
    }

    /** The months in which there was contact, the latest first. */
    public List<Contacts> contactsOf(SharedInvolvement person) {
        return person.involvementId() == null ? List.of() : contacts.getOrDefault(person.involvementId(), List.of());
    }

    /** When the person led, the latest first. */
    public List<Lead> leadsOf(SharedInvolvement person) {
        return person.involvementId() == null ? List.of() : leads.getOrDefault(person.involvementId(), List.of());
    }
}
