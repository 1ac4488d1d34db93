package org.patchwork.web.directory;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.FormattedName;
import ezvcard.property.Kind;
import ezvcard.property.Organization;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.util.TelUri;
import org.patchwork.directory.boundary.PractitionerProfile;

/** A practitioner's profile for an address book, as a vCard (RFC 6350): what the page tells, and no more. */
final class ContactCard {

    private ContactCard() {
    }

    /** @param role in the reader's language */
    static String of(PractitionerProfile profile, String role) {
        VCard card = new VCard();
        card.setKind(Kind.individual());
        card.setFormattedName(new FormattedName(profile.name()));
        card.setStructuredName(nameOf(profile.name()));
        Organization organisation = new Organization();
        organisation.getValues().add(profile.organisationName());
        organisation.getValues().add(profile.serviceName());
        organisation.getValues().add(profile.teamName());
        card.setOrganization(organisation);
        card.addTitle(role);
        if (profile.phone() != null) {
            card.addTelephoneNumber(telephone(profile.phone()));
        }
        if (profile.email() != null) {
            card.addEmail(profile.email(), EmailType.WORK);
        }
        card.setUid(new Uid("urn:uuid:" + profile.practitionerId()));
        return Ezvcard.write(card).version(VCardVersion.V4_0).prodId(false).go();
    }

    /** Given names come first and the last word is the family name, as far as a name in one piece tells. */
    private static StructuredName nameOf(String name) {
        int gap = name.lastIndexOf(' ');
        StructuredName parts = new StructuredName();
        parts.setFamily(name.substring(gap + 1));
        parts.setGiven(gap < 0 ? null : name.substring(0, gap));
        return parts;
    }

    private static Telephone telephone(String number) {
        Telephone telephone = new Telephone(TelUri.parse("tel:" + number));
        telephone.getTypes().add(TelephoneType.WORK);
        telephone.getTypes().add(TelephoneType.VOICE);
        return telephone;
    }
}
