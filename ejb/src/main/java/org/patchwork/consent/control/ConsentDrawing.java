package org.patchwork.consent.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.patchwork.consent.boundary.ConsentEntry;
import org.patchwork.consent.boundary.ServiceConsents;
import org.patchwork.platform.control.Row;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.rules.fact.Subject;
import org.patchwork.sharing.boundary.OwnRecord;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.control.ConsentReckoning;
import org.patchwork.sharing.control.ConsentReckoning.About;
import org.patchwork.sharing.control.ConsentReckoning.Said;
import org.patchwork.sharing.control.ConsentReckoning.Standing;
import org.patchwork.sharing.control.Names;

/** Draws what was said about the viewer's own services, and reckons what it comes to. */
public record ConsentDrawing(ConsentReckoning reckoning, Locale locale) {

    private static final Said NOTHING = new Said(null, null, null, null, null);

    /** @param said all that was said about the child, latest first; of other services it is passed over */
    public ServiceConsents of(OwnRecord record, OwnService service, List<Row> said) {
        List<Row> about = service.sensitive() ? said.stream().filter(row -> isAbout(row, record, service)).toList() : List.of();
        Standing standing = standing(record, service, about.isEmpty() ? NOTHING : said(about.get(0)));
        return new ServiceConsents(service, standing.counts().name(), standing.lastDay(),
                standing.end() == null ? null : standing.end().name(), about.stream().map(this::entry).toList());
    }

    /** What a statement comes to today. */
    public Standing standing(OwnRecord record, OwnService service, Said said) {
        Subject subject = Subject.valueOf(service.subject());
        return reckoning.of(said, new About(subject, subject == Subject.CHILD ? record.age()
                : ConsentReckoning.ageOf(service.subjectBorn(), reckoning.today()), record.competence(), record.bornOn()));
    }

    static Said said(Row row) {
        return new Said(row.text("state"), row.text("extent"), ConsentGiver.valueOf(row.text("giver")), row.date("valid_from"), row.date("valid_to"));
    }

    private static boolean isAbout(Row row, OwnRecord record, OwnService service) {
        return row.id("child_id").equals(record.childId()) && row.id("service_id").equals(service.serviceId())
                && row.id("subject_id").equals(service.subjectId());
    }

    private ConsentEntry entry(Row row) {
        List<String> named = new ArrayList<>();
        Stream.ofNullable(row.text("agencies")).flatMap(String::lines).forEach(named::add);
        Reference reference = reckoning.reference();
        Stream.ofNullable(row.text("roles")).flatMap(codes -> Stream.of(codes.split(",")))
                .forEach(code -> named.add(new Names(reference, locale).role(code)));
        return new ConsentEntry(row.id("id"), row.text("state"), row.text("extent"), row.text("giver"), row.text("giver_name"),
                row.text("scope"), named, row.text("explained_how"), row.text("explained"), row.date("valid_from"), row.date("valid_to"),
                row.instant("recorded_at"), row.text("recorder"));
    }
}
