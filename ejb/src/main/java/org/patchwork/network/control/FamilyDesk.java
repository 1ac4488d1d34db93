package org.patchwork.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewing;
import org.patchwork.network.boundary.FamilyForm;
import org.patchwork.network.boundary.FamilyForm.Choice;
import org.patchwork.network.boundary.FamilyRefused;
import org.patchwork.network.boundary.FamilyRefused.Cause;
import org.patchwork.network.boundary.RelateRequest;
import org.patchwork.people.boundary.FamilyRecord.Somebody;
import org.patchwork.people.boundary.FamilyRecord.Tie;
import org.patchwork.people.control.FamilyBook;
import org.patchwork.people.entity.ParentalResponsibility;
import org.patchwork.people.entity.Relationship.EndReason;
import org.patchwork.people.entity.ResponsibilityEntry.Source;
import org.patchwork.sharing.boundary.ChildNotFound;
import org.patchwork.sharing.boundary.ChildSummary;
import org.patchwork.sharing.boundary.OpenRecord;
import org.patchwork.sharing.boundary.RecordChanges;
import org.patchwork.sharing.boundary.SharedFamilies;
import org.patchwork.sharing.boundary.SharedRecords;

/** Opens a family to whoever may change it, and writes down what its people are to each other. */
@ApplicationScoped
public class FamilyDesk {

    /** What may be said of parental responsibility, and how one may know. */
    public static final Set<String> STATES = Stream.of(ParentalResponsibility.values()).map(Enum::name).collect(Collectors.toSet());
    public static final Set<String> SOURCES = Stream.of(Source.values()).map(Enum::name).collect(Collectors.toSet());
    /** The act under which a change of a family stands in the access record. */
    static final String CHANGED = "FAMILY_CHANGED";

    @Inject
    RecordChanges changes;

    @Inject
    SharedRecords records;

    @Inject
    SharedFamilies families;

    @Inject
    FamilyNews news;

    @Inject
    EntryPowers powers;

    @Inject
    FamilyBook book;

    @Inject
    Viewing viewing;

    @Inject
    Clock clock;

    /** The family as the viewer may know of it, and nobody else changes it until the transaction ends. */
    public OpenFamily open(UUID child) {
        OpenRecord open = changes.open(child, Locale.ROOT);
        book.oneAtATime(child);
        return family(open);
    }

    /** The same for whoever changes nothing yet. */
    public OpenFamily look(UUID child) {
        return family(changes.open(child, Locale.ROOT));
    }

    private OpenFamily family(OpenRecord open) {
        return new OpenFamily(families.recordOf(open.child().id()), open.standing(), LocalDate.now(clock));
    }

    /** See {@link org.patchwork.network.boundary.FamilyRegister#formOf}. */
    public FamilyForm form(UUID child, Locale locale) {
        OpenRecord open = changes.open(child, locale);
        Set<String> acts = powers.of(viewing.current(), open.standing());
        List<Choice> mine = records.caseload(locale).entrySet().stream().filter(one -> one.getValue() instanceof OpenRecord)
                .map(one -> new Choice(one.getKey(), nameOf(((OpenRecord) one.getValue()).child()))).toList();
        return family(open).form(mine, acts);
    }

    /** @throws ChildNotFound when the viewer knows of no such relative who has a record or may be given one */
    public Somebody relative(UUID child, UUID person) {
        return relative(look(child), person);
    }

    private static Somebody relative(OpenFamily family, UUID person) {
        return family.people().filter(one -> one.id().equals(person) && !person.equals(family.family().child()))
                .filter(one -> one.ownRecord() || FamilyDrawing.awaitsRecord(family.family(), one, family.today()))
                .findFirst().orElseThrow(ChildNotFound::new);
    }

    /** The same, and nobody else opens a record for that person until the transaction ends. @return whether there is none yet */
    public boolean awaitsRecord(UUID child, UUID person) {
        return !relative(open(child), person).ownRecord() && !book.hasRecord(person);
    }

    /** Writes down, in the records of both, that the person got one. */
    public void keepOpened(UUID child, UUID person) {
        List.of(child, person).forEach(record -> changes.keep(record, CHANGED, "opened:" + person));
    }

    /** @return whether the viewer may enter something that all others rely on */
    public boolean may(OpenFamily family, String act) {
        return powers.of(viewing.current(), family.standing()).contains(act);
    }

    /** @throws FamilyRefused OWN_RECORD for another child with a record that the viewer may not change */
    public void mayChange(OpenFamily family, Somebody person) {
        if (person.ownRecord() && !person.id().equals(family.family().child())) {
            try {
                changes.open(person.id(), Locale.ROOT);
            } catch (ChildNotFound shut) {
                throw new FamilyRefused(Cause.OWN_RECORD);
            }
        }
    }

    /** What other children are to others of the family is changed by those alone to whom their own records open as well. */
    private void mayChange(OpenFamily family, UUID one, UUID other) {
        others(family, one, other).forEach(person -> mayChange(family, person));
    }

    /** Writes the change into the records that it is about. */
    private void keep(OpenFamily family, UUID one, UUID other, String what) {
        changes.keep(family.family().child(), CHANGED, what);
        others(family, one, other).filter(Somebody::ownRecord).forEach(person -> changes.keep(person.id(), CHANGED, what));
        news.between(family, one, other);
    }

    /** The two, unless one of them is the child whose record it is. */
    private static Stream<Somebody> others(OpenFamily family, UUID one, UUID other) {
        UUID child = family.family().child();
        return child.equals(one) || child.equals(other) ? Stream.empty()
                : family.people().filter(person -> person.id().equals(one) || person.id().equals(other));
    }

    /** @return whether that very relationship is kept already */
    public boolean has(UUID relationship) {
        return book.has(relationship);
    }

    /** See {@link org.patchwork.network.boundary.FamilyRegister#relate}; the request has been looked at. */
    public void relate(OpenFamily family, RelateRequest request) {
        UUID who = request.who();
        boolean known = who == null || family.people().anyMatch(one -> one.id().equals(who));
        if (!known) {
            openMine(who);
        }
        mayChange(family, who, request.other());
        FamilyRefused.when(who != null && book.related(who, request.kin(), request.other(), request.since()), Cause.ALREADY_SO);
        UUID person = who == null ? book.add(request.given().strip(), request.family().strip(), request.born()) : who;
        book.relate(request.id(), person, request.kin(), request.other(), request.since(), account());
        keep(family, who, request.other(), "related:" + request.id());
        if (!known) {
            changes.keep(who, CHANGED, "related:" + request.id());
        }
    }

    /** A child whom the viewer supports, and no other: whoever chose another sees what a child gives that does not exist. */
    private void openMine(UUID who) {
        Map<UUID, ?> mine = records.caseload(Locale.ROOT);
        FamilyRefused.when(!(mine.get(who) instanceof OpenRecord), Cause.WHO_MISSING);
        changes.open(who, Locale.ROOT);
    }

    /** See {@link org.patchwork.network.boundary.FamilyRegister#end}. */
    public void end(OpenFamily family, Tie tie, LocalDate last, boolean mistake) {
        mayChange(family, tie.person(), tie.other());
        book.end(tie.id(), last, mistake ? EndReason.MISTAKE : EndReason.OVER, account());
        keep(family, tie.person(), tie.other(), (mistake ? "struck:" : "ended:") + tie.id());
    }

    /** See {@link org.patchwork.network.boundary.FamilyRegister#hold}. */
    public void hold(OpenFamily family, UUID id, Tie tie, String state, LocalDate since, String source) {
        book.hold(id, tie.id(), state, since, source, account());
        changes.keep(family.family().child(), CHANGED, "responsibility:" + tie.id());
        news.between(family, tie.person(), tie.other());
    }

    private UUID account() {
        return viewing.current().accountId();
    }

    private static String nameOf(ChildSummary child) {
        return (child.knownAs() == null ? child.givenName() : child.knownAs()) + " " + child.familyName();
    }
}
