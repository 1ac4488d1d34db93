package org.patchwork.web.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.patchwork.directory.boundary.PractitionerProfile;
import org.patchwork.directory.boundary.PractitionerProfile.About;

/** A profile as a vCard, read again as an address book would. */
class ContactCardTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000007");

    @Test
    void an_address_book_reads_name_agency_role_number_and_mail() {
        String file = ContactCard.of(profile("Anna Maria O’Neill; née, Smith", "+441273295500;ext=12", "a@b.example"), "Health visitor");
        assertTrue(file.startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n"), file);
        VCard card = Ezvcard.parse(file).first();
        assertEquals("Anna Maria O’Neill; née, Smith", card.getFormattedName().getValue());
        assertEquals(List.of("Trust", "Health visiting", "North"), card.getOrganization().getValues());
        assertEquals("Health visitor", card.getTitles().get(0).getValue());
        assertEquals("tel:+441273295500;ext=12", card.getTelephoneNumbers().get(0).getUri().toString());
        assertEquals("a@b.example", card.getEmails().get(0).getValue());
        assertEquals("urn:uuid:" + ID, card.getUid().getValue());
        assertTrue(card.validate(VCardVersion.V4_0).isEmpty(), card.validate(VCardVersion.V4_0)::toString);
    }

    @Test
    void nothing_is_in_it_but_what_the_profile_tells() {
        String file = ContactCard.of(profile("Anna Hill", null, null), "Health visitor");
        assertFalse(file.contains("TEL") || file.contains("EMAIL") || file.contains("Quay House") || file.contains("MTW"), file);
        assertEquals("Hill", Ezvcard.parse(file).first().getStructuredName().getFamily());
    }

    private static PractitionerProfile profile(String name, String phone, String email) {
        return new PractitionerProfile(ID, name, "HEALTH_VISITOR", ID, "Trust", "Health visiting", "North", "+441632960001", "Quay House", phone,
                email, "MTW----", null, null, new About(null, null, List.of()), null);
    }
}
