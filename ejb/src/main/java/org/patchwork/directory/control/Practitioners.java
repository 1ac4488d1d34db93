package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.boundary.PractitionerMatch;
import org.patchwork.directory.boundary.PractitionerProfile;
import org.patchwork.directory.boundary.PractitionerProfile.About;
import org.patchwork.directory.boundary.PractitionerProfile.Absence;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The practitioners, each read with one statement. */
@ApplicationScoped
public class Practitioners {

    private static final int MOST_WORDS = 2;

    /** An absence is told so many days before it begins. */
    private static final int DAYS_AHEAD = 14;

    private static final String PROFILE = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.role_code, o.id as organisation_id,
                   o.name as organisation_name, s.name as service_name, s.service_code, s.description, s.how_to_refer, %s as areas,
                   t.name as team_name, t.phone as team_phone, t.base,
                   p.phone, p.email, p.working_days, m.id as manager_id, m.given_name || ' ' || m.family_name as manager_name,
                   p.away_from, p.away_to, c.id as cover_id, c.given_name || ' ' || c.family_name as cover_name, c.phone as cover_phone
              from practitioner p
              join team t on t.id = p.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
              left join practitioner m on m.id = p.manager_id and (m.left_on is null or m.left_on > cast(?2 as date))
              left join practitioner c on c.id = p.cover_id and (c.left_on is null or c.left_on > cast(?2 as date))
             where p.id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
            """.formatted(Services.AREAS);

    private static final String NAMED = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.role_code, o.name as organisation_name
              from practitioner p
              join team t on t.id = p.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
             where (lower(p.given_name) like ?1 or lower(p.family_name) like ?1)
               and (lower(p.given_name) like ?2 or lower(p.family_name) like ?2)
               and (p.left_on is null or p.left_on > cast(?3 as date))
             order by p.family_name, p.given_name, p.id
             limit ?4
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SafePlaces places;

    /** @return empty when there is none of that id, or the practitioner has left by that day */
    public Optional<PractitionerProfile> find(UUID practitioner, Viewer viewer, LocalDate day) {
        return Rows.of(entities, PROFILE, practitioner, day).stream().findFirst().map(row -> profileOf(row, viewer, day));
    }

    /** @return whether there is one of that id who has not left by that day */
    public boolean works(UUID practitioner, LocalDate day) {
        return !Rows.of(entities, PROFILE, practitioner, day).isEmpty();
    }

    /** @return those whose names begin with the first two words typed, in any order */
    public List<PractitionerMatch> named(String typed, LocalDate day, int most) {
        String[] words = typed.split("\\s+", MOST_WORDS);
        return Rows.of(entities, NAMED, NamePattern.beginningWith(words[0]), NamePattern.beginningWith(words[words.length - 1]), day, most)
                .stream().map(row -> new PractitionerMatch(row.id("id"), row.text("name"), row.text("role_code"),
                        row.text("organisation_name"))).toList();
    }

    private PractitionerProfile profileOf(Row row, Viewer viewer, LocalDate day) {
        boolean told = places.told(viewer, row.text("service_code"), row.id("organisation_id"));
        return new PractitionerProfile(row.id("id"), row.text("name"), row.text("role_code"), row.id("organisation_id"),
                row.text("organisation_name"), row.text("service_name"), row.text("team_name"), row.text("team_phone"),
                told ? row.text("base") : null, row.text("phone"), row.text("email"), row.text("working_days"), row.id("manager_id"),
                row.text("manager_name"), new About(row.text("description"), row.text("how_to_refer"), Services.areas(row)), absence(row, day));
    }

    private static Absence absence(Row row, LocalDate day) {
        LocalDate from = row.date("away_from");
        LocalDate until = row.date("away_to");
        if (from == null || from.isAfter(day.plusDays(DAYS_AHEAD)) || until != null && until.isBefore(day)) {
            return null;
        }
        return new Absence(from, until, !from.isAfter(day), row.id("cover_id"), row.text("cover_name"), row.text("cover_phone"));
    }
}
