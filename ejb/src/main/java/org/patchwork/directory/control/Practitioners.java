package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.directory.boundary.PractitionerMatch;
import org.patchwork.directory.boundary.PractitionerProfile;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The practitioners, each read with one statement. */
@ApplicationScoped
public class Practitioners {

    private static final int MOST_WORDS = 2;

    private static final String PROFILE = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.role_code, o.id as organisation_id,
                   o.name as organisation_name, s.name as service_name, t.name as team_name, t.phone as team_phone, t.base,
                   p.phone, p.email, p.working_days, m.given_name || ' ' || m.family_name as manager_name,
                   case when away then c.given_name || ' ' || c.family_name end as cover_name,
                   case when away then p.away_to end as away_until
              from practitioner p
              join team t on t.id = p.team_id
              join service s on s.id = t.service_id
              join organisation o on o.id = s.organisation_id
              left join practitioner m on m.id = p.manager_id
              left join practitioner c on c.id = p.cover_id
             cross join lateral (select coalesce(p.away_from <= cast(?2 as date)
                                        and (p.away_to is null or p.away_to >= cast(?2 as date)), false) as away) a
             where p.id = cast(?1 as uuid) and (p.left_on is null or p.left_on > cast(?2 as date))
            """;

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

    /** @return empty when there is none of that id, or the practitioner has left by that day */
    public Optional<PractitionerProfile> find(UUID practitioner, LocalDate day) {
        return Rows.of(entities, PROFILE, practitioner, day).stream().findFirst().map(Practitioners::profileOf);
    }

    /** @return those whose names begin with the first two words typed, in any order */
    public List<PractitionerMatch> named(String typed, LocalDate day, int most) {
        String[] words = typed.split("\\s+", MOST_WORDS);
        return Rows.of(entities, NAMED, NamePattern.beginningWith(words[0]), NamePattern.beginningWith(words[words.length - 1]), day, most)
                .stream().map(row -> new PractitionerMatch(row.id("id"), row.text("name"), row.text("role_code"),
                        row.text("organisation_name"))).toList();
    }

    private static PractitionerProfile profileOf(Row row) {
        return new PractitionerProfile(row.id("id"), row.text("name"), row.text("role_code"), row.id("organisation_id"),
                row.text("organisation_name"), row.text("service_name"), row.text("team_name"), row.text("team_phone"),
                row.text("base"), row.text("phone"), row.text("email"), row.text("working_days"), row.text("manager_name"),
                row.text("cover_name"), row.date("away_until"));
    }
}
