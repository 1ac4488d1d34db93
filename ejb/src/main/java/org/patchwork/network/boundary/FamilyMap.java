package org.patchwork.network.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.patchwork.people.boundary.Kin;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenEmergency;
import org.patchwork.sharing.boundary.PowerInUse;
import org.patchwork.sharing.boundary.RaisedAttention;
import org.patchwork.sharing.boundary.SharedInvolvement;

/**
 * A child's family for one viewer: who lives together, what they are to each other, who works with whom, and what was before. Picture
 * and table are drawn from this alone.
 *
 * @param homes       the child's own first; those of whom no home is known in a last one
 * @param past        what has ended, the latest first
 * @param brokered    whether the one broker card is shown, for whichever record of the family
 * @param ownInvolvementId the viewer's own current involvement with the child; null when there is none
 * @param reference   of the access record of the child's own look
 * @param emergency   the viewer's own emergency access; null for none
 * @param power       the statutory function by which the viewer looks; null for none
 * @param attention   raised for the child itself by people whom the viewer is shown in full, and not closed
 */
public record FamilyMap(ChildSummary child, List<Home> homes, List<Past> past, boolean brokered, BrokerDesk broker,
                        UUID ownInvolvementId, String reference, OpenEmergency emergency, PowerInUse power,
                        List<RaisedAttention> attention) {

    /** Where a relative's name leads: to a map, to a possible match, or nowhere. */
    public enum Door { MAP, MATCH, NONE }

    /**
     * People who live together, the child and adults first.
     *
     * @param withChild the child lives here
     * @param known     false for those of whom no home is known
     */
    public record Home(boolean withChild, boolean known, List<Relative> people) {
    }

    /**
     * The child, or a relative or carer of today.
     *
     * @param relationship what they are to the child; null for the child
     * @param ageInYears   null when unknown or not yet born
     * @param expectedOn   the expected date of birth of an unborn child, else null
     * @param since        since when they live here; null when unknown
     * @param links        what they are to each of the family, the child first
     * @param responsibility parental responsibility for the child; null when nothing was said
     * @param supporters   who works with them, as the policy shows it of whichever record; only at the first of several homes
     * @param awaitsRecord may be under 18, and has no record of their own
     * @param again        they were listed at another home before
     */
    public record Relative(UUID personId, String name, Kin relationship, boolean theChild, boolean adult, Integer ageInYears,
                           LocalDate expectedOn, LocalDate since, List<Link> links, Held responsibility,
                           List<SharedInvolvement> supporters, Door door, boolean awaitsRecord, boolean again) {
    }

    /** What somebody is to somebody else of the family. */
    public record Link(Kin kin, String other) {
    }

    /** What has ended. */
    public enum PastKind { RELATED, LIVED_WITH_CHILD, LIVED_ELSEWHERE, DIED }

    /**
     * Something that has ended; {@code kin} and {@code other} are null unless it was a relationship.
     *
     * @param from first day; null when unknown, or when somebody died
     * @param to   last day
     */
    public record Past(PastKind kind, String name, Kin kin, String other, LocalDate from, LocalDate to) {
    }

    /** @return everybody once, in the order of the picture */
    public List<Relative> everybody() {
        return homes.stream().flatMap(home -> home.people().stream()).filter(person -> !person.again()).toList();
    }
}
