package org.patchwork.web.network;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.LastContact;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.sharing.boundary.SharedOutcome;

/** Maps to test with. */
final class Maps {

    static final BrokerDesk BROKER = new BrokerDesk("Duty desk", "+441632960000", null, true);
    private static final ChildSummary CHILD = new ChildSummary(id(1), "Amina", "Khan", null, LocalDate.of(2017, 3, 1), null, null, 9, null);

    private Maps() {
    }

    static UUID id(int number) {
        return new UUID(1, number);
    }

    static SharedInvolvement person(int number, int agency, String role, LocalDate lastContact, boolean own) {
        return new SharedInvolvement(SharedOutcome.FULL, id(number), id(number), "Person " + number, role, "CHILD", "Service",
                id(agency), "Agency " + agency, "Team", null, null, null, null, LocalDate.of(2024, 1, 1), null, false, false, own,
                lastContact == null ? null : new LastContact(lastContact, true, "OLDER"), null);
    }

    static SharedInvolvement limited(String role) {
        return new SharedInvolvement(SharedOutcome.LIMITED, null, null, "Frances Hale", role, null, null, null, null, null, null,
                null, null, null, null, null, false, false, false, null, null);
    }

    static SupportMap.Agency agency(int number, SharedInvolvement... people) {
        return new SupportMap.Agency(id(number), "Agency " + number, List.of(people));
    }

    static SupportMap map(SharedInvolvement lead, boolean brokered, List<SharedInvolvement> unplaced, SupportMap.Agency... agencies) {
        List<SupportMap.Household> homes = List.of(new SupportMap.Household(true, List.of(
                new FamilyMember(id(50), "Leanne Khan", "MOTHER", true, true, id(60), true),
                new FamilyMember(id(51), "Yusuf Khan", "SIBLING", false, false, id(60), true))));
        return new SupportMap(CHILD, homes, List.of(agencies), unplaced, lead, brokered, BROKER, null, "version", "0000-0000-0000", null, null);
    }
}
