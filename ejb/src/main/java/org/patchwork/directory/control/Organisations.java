package org.patchwork.directory.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.directory.boundary.OrganisationMatch;
import org.patchwork.directory.boundary.OrganisationProfile;
import org.patchwork.directory.boundary.OrganisationProfile.ServiceEntry;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;

/** The agencies, each read with its services and teams in one statement. */
@ApplicationScoped
public class Organisations {

    private static final String PROFILE = """
            select o.id, o.name, o.agency_kind, o.phone, o.email, o.address,
                   s.id as service_id, s.name as service_name, s.service_code, s.description, s.how_to_refer, %s as areas,
                   t.id as team_id, t.name as team_name, t.base, t.area as team_area, t.phone as team_phone, t.email as team_email
              from organisation o
              left join service s on s.organisation_id = o.id
              left join team t on t.service_id = s.id
             where o.id = cast(?1 as uuid)
             order by s.name, s.id, t.name, t.id
            """.formatted(Services.AREAS);

    private static final String NAMED = """
            select o.id, o.name, o.agency_kind from organisation o
             where lower(o.name) like ?1 or lower(o.name) like '% ' || ?1
             order by o.name
             limit ?2
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SafePlaces places;

    /** @return empty when there is none of that id */
    public Optional<OrganisationProfile> find(UUID organisation, Viewer viewer) {
        List<Row> rows = Rows.of(entities, PROFILE, organisation);
        boolean told = rows.stream().filter(row -> row.id("service_id") != null).allMatch(row -> told(row, viewer));
        return rows.stream().findFirst().map(first -> new OrganisationProfile(first.id("id"), first.text("name"),
                first.text("agency_kind"), first.text("phone"), first.text("email"), told ? first.text("address") : null, told,
                servicesIn(rows, viewer)));
    }

    private boolean told(Row row, Viewer viewer) {
        return places.told(viewer, row.text("service_code"), row.id("id"));
    }

    /** @return those with a word that begins like that */
    public List<OrganisationMatch> named(String typed, int most) {
        return Rows.of(entities, NAMED, NamePattern.beginningWith(typed), most).stream()
                .map(row -> new OrganisationMatch(row.id("id"), row.text("name"), row.text("agency_kind"))).toList();
    }

    private List<ServiceEntry> servicesIn(List<Row> rows, Viewer viewer) {
        Map<UUID, List<Row>> services = rows.stream().filter(row -> row.id("service_id") != null)
                .collect(Collectors.groupingBy(row -> row.id("service_id"), LinkedHashMap::new, Collectors.toList()));
        return services.values().stream().map(service -> serviceOf(service, viewer)).toList();
    }

    private ServiceEntry serviceOf(List<Row> rows, Viewer viewer) {
        Row first = rows.get(0);
        return new ServiceEntry(first.id("service_id"), first.text("service_name"), first.text("service_code"), first.text("description"),
                first.text("how_to_refer"), Services.areas(first), Services.teams(rows, told(first, viewer)));
    }
}
