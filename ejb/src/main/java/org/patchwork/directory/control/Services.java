package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.boundary.OrganisationProfile.TeamEntry;
import org.patchwork.directory.boundary.ServiceMatch;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The services, found by their words and by where they work. */
@ApplicationScoped
public class Services {

    /** The areas that a service s covers, parted by blanks. */
    static final String AREAS = "(select string_agg(a.area, ' ' order by a.area) from service_area a where a.service_id = s.id)";
    /** By what a service is found: what it and its agency are called, what kind of service it is, and what it says it does. */
    private static final String WORDS =
            "' ' || lower(concat_ws(' ', s.name, o.name, replace(s.service_code, '_', ' '), s.description)) like all (string_to_array(?1, '|'))";

    /** ?1 patterns parted by bars, ?2 a district and ?3 the area it is in, both empty for anywhere, ?4 how many services at most. */
    private static final String MATCHING = """
            with found as (
                select s.id, s.name, s.service_code, s.how_to_refer, o.id as organisation_id, o.name as organisation_name, %s as areas,
                       coalesce((select max(length(a.area)) from service_area a where a.service_id = s.id and a.area in (?2, ?3)), 0) as nearness
                  from service s join organisation o on o.id = s.organisation_id
                 where %s and (?2 = '' or exists (select from service_area a where a.service_id = s.id and a.area in (?2, ?3)))
                 order by nearness desc, s.name, o.name, s.id
                 limit ?4)
            select f.*, t.id as team_id, t.name as team_name, t.base, t.area as team_area, t.phone as team_phone, t.email as team_email
              from found f left join team t on t.service_id = f.id
             order by f.nearness desc, f.name, f.organisation_name, f.id, t.name, t.id
            """.formatted(AREAS, WORDS);

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    SafePlaces places;

    /**
     * Services of which every word begins a word.
     *
     * @param area a postcode district that they must cover; null for anywhere
     */
    public List<ServiceMatch> matching(String words, String area, Viewer viewer, int most) {
        String patterns = Arrays.stream(words.split("\\s+")).filter(word -> !word.isEmpty())
                .map(word -> "% " + NamePattern.beginningWith(word).replace("|", "")).collect(Collectors.joining("|"));
        String district = area == null ? "" : area;
        Map<UUID, List<Row>> services = Rows.of(entities, MATCHING, patterns, district, district.replaceAll("[0-9].*", ""), most).stream()
                .collect(Collectors.groupingBy(row -> row.id("id"), LinkedHashMap::new, Collectors.toList()));
        return services.values().stream().map(rows -> match(rows, viewer)).toList();
    }

    private ServiceMatch match(List<Row> rows, Viewer viewer) {
        Row first = rows.get(0);
        boolean told = places.told(viewer, first.text("service_code"), first.id("organisation_id"));
        return new ServiceMatch(first.id("id"), first.text("name"), first.id("organisation_id"), first.text("organisation_name"),
                first.text("how_to_refer"), areas(first), teams(rows, told));
    }

    /** The areas of a row that {@link #AREAS} was read into. */
    static List<String> areas(Row row) {
        return row.text("areas") == null ? List.of() : List.of(row.text("areas").split(" "));
    }

    /** The teams of rows of one service; their places left out unless they are told. */
    static List<TeamEntry> teams(List<Row> rows, boolean told) {
        return rows.stream().filter(row -> row.id("team_id") != null)
                .map(row -> new TeamEntry(row.text("team_name"), told ? row.text("base") : null, told ? row.text("team_area") : null,
                        row.text("team_phone"), row.text("team_email"))).toList();
    }
}
