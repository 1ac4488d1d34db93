package org.patchwork.web.network;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchwork.network.boundary.FamilyMap;
import org.patchwork.network.boundary.SupportMap;
import org.patchwork.network.boundary.Timeline;
import org.patchwork.people.boundary.FamilyMember;
import org.patchwork.platform.boundary.Csv;
import org.patchwork.sharing.boundary.BrokerDesk;
import org.patchwork.sharing.boundary.SharedInvolvement;
import org.patchwork.web.directory.Phones;
import org.patchwork.web.export.TakenOut;
import org.patchwork.web.platform.Text;

/** List, timeline and family as tables for a spreadsheet, with days as machines write them. */
@RequestScoped
public class NetworkTables {

    @Inject
    private Text text;

    @Inject
    private FamilyWords family;

    @Inject
    private MapWords words;

    @Inject
    private Phones phones;

    @Inject
    private TakenOut taken;

    Csv listOf(SupportMap map) {
        Csv file = taken.table("kind", "name", "role", "agency", "service", "team", "phone", "email", "lead", "since", "contact", "contactHow");
        map.households().stream().flatMap(household -> household.members().stream()).forEach(member -> taken.line(file, memberOf(member)));
        MapFilter.people(map).forEach(person -> taken.line(file, personOf(person)));
        if (map.brokered()) {
            taken.line(file, brokerOf(map.broker(), 12));
        }
        return file;
    }

    private List<?> memberOf(FamilyMember member) {
        return Arrays.asList(kind("FAMILY"), member.name(), text.ofCode("network.relationship", member.relationship()), null, null, null, null, null,
                null, null, null, null);
    }

    private List<?> personOf(SharedInvolvement person) {
        boolean contact = person.lastContact() != null;
        return Arrays.asList(kind("PRACTITIONER"), person.name(), person.roleName(), person.organisationName(), person.serviceName(),
                person.teamName(), phones.spoken(person.phone()), person.email(), person.lead() ? text.of("export.csv.yes") : null, person.since(),
                person.lastContactOn(), contact ? text.ofCode("export.csv.how", String.valueOf(person.lastContact().faceToFace())) : null);
    }

    /** The one sentence of the broker's card, in a line of as many cells as the others. */
    private List<Object> brokerOf(BrokerDesk broker, int cells) {
        List<Object> line = new ArrayList<>(Stream.generate(() -> "").limit(cells).toList());
        line.set(0, kind("BROKER"));
        line.set(1, text.of("network.broker.sentence", broker.name()));
        line.set(Math.min(6, cells - 1), phones.spoken(broker.phone()));
        return line;
    }

    Csv timelineOf(Timeline timeline) {
        Csv file = taken.table("on", "event", "name", "role", "agency", "plan");
        timeline.events().forEach(event -> taken.line(file, eventOf(event)));
        return file;
    }

    private List<?> eventOf(Timeline.Event event) {
        SharedInvolvement person = event.involvement();
        LocalDate on = event.on();
        return Arrays.asList(event.wholeMonth() ? YearMonth.from(on) : on, text.ofCode("network.event", event.kind().name()),
                person == null ? null : person.name(), person == null ? null : person.roleName(), person == null ? null : person.organisationName(),
                event.plan() == null ? null : text.ofCode("network.plan", event.plan().planCode()));
    }

    Csv familyOf(FamilyMap map) {
        Csv file = taken.table("kind", "name", "kinship", "age", "home", "responsibility", "worksWith", "period");
        String child = words.name(map.child());
        map.homes().forEach(home -> home.people().stream().filter(one -> !one.again()).forEach(one -> taken.line(file, Arrays.asList(kind("FAMILY"),
                one.name(), one.links().stream().map(link -> family.of(link.kin(), link.other())).collect(Collectors.joining("; ")), family.age(one),
                family.home(home, child), one.responsibility() == null ? null : family.responsibility(one.responsibility()), family.supporters(one), null))));
        map.past().forEach(past -> taken.line(file, Arrays.asList(kind("PAST"), family.past(past), null, null, null, null, null, family.period(past))));
        if (map.brokered()) {
            taken.line(file, brokerOf(map.broker(), 8));
        }
        return file;
    }

    private String kind(String code) {
        return text.ofCode("export.csv.kind", code);
    }
}
