package org.patchwork.holder.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.patchwork.holder.boundary.LedService;
import org.patchwork.holder.boundary.LedService.Person;
import org.patchwork.platform.control.Row;
import org.patchwork.platform.control.Rows;
import org.patchwork.sharing.control.HolderPrompts;
import org.patchwork.sharing.control.HolderPrompts.Waiting;

/** Who answers for which service. */
@ApplicationScoped
public class LeadRegister {

    private static final String SERVICES = "select id, name from service where id = any (cast(?1 as uuid[])) order by name, id";

    /** ?1 services, ?2 today. Everybody who works there and can sign in or answers already, with whether they do. */
    private static final String PEOPLE = """
            select s.id as service_id, p.id, p.given_name || ' ' || p.family_name as name, l.service_id is not null as leads
              from service s
              join practitioner p on p.left_on is null or p.left_on > cast(?2 as date)
              join team t on t.id = p.team_id
              left join safeguarding_lead l on l.service_id = s.id and l.practitioner_id = p.id
             where s.id = any (cast(?1 as uuid[]))
               and (l.service_id is not null or t.service_id = s.id
                    and exists (select from account a where a.practitioner_id = p.id and a.disabled_at is null))
             order by p.family_name, p.given_name, p.id
            """;

    private static final String NAME = """
            insert into safeguarding_lead (service_id, practitioner_id)
            select t.service_id, p.id from practitioner p join team t on t.id = p.team_id
             where t.service_id = cast(?1 as uuid) and p.id = cast(?2 as uuid) and (p.left_on is null or p.left_on > cast(?3 as date))
               and exists (select from account a where a.practitioner_id = p.id and a.disabled_at is null)
            on conflict do nothing
            """;

    private static final String TAKE_OFF =
            "delete from safeguarding_lead where service_id = cast(?1 as uuid) and practitioner_id = cast(?2 as uuid)";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    HolderPrompts prompts;

    @Inject
    Clock clock;

    /** @return by name */
    public List<LedService> servicesOf(Collection<UUID> services) {
        List<Row> people = Rows.of(entities, PEOPLE, Rows.array(services), LocalDate.now(clock));
        List<Waiting> waiting = prompts.waiting();
        return Rows.of(entities, SERVICES, Rows.array(services)).stream().map(row -> service(row, people, waiting)).toList();
    }

    private LedService service(Row row, List<Row> people, List<Waiting> all) {
        UUID service = row.id("id");
        List<Waiting> waiting = all.stream().filter(one -> one.serviceId().equals(service)).toList();
        long overdue = waiting.stream().filter(one -> Deadlines.decideBy(one.raisedAt()).isBefore(LocalDate.now(clock))).count();
        return new LedService(service, row.text("name"), people(people, service, true), people(people, service, false), waiting.size(), (int) overdue);
    }

    private static List<Person> people(List<Row> all, UUID service, boolean leads) {
        return all.stream().filter(row -> row.id("service_id").equals(service) && row.flag("leads") == leads)
                .map(row -> new Person(row.id("id"), row.text("name"))).toList();
    }

    /** @return whether somebody was named who was not a lead before */
    public boolean name(UUID service, UUID practitioner) {
        return entities.createNativeQuery(NAME).setParameter(1, service).setParameter(2, practitioner)
                .setParameter(3, LocalDate.now(clock)).executeUpdate() > 0;
    }

    /** @return whether somebody was taken off */
    public boolean takeOff(UUID service, UUID practitioner) {
        return entities.createNativeQuery(TAKE_OFF).setParameter(1, service).setParameter(2, practitioner).executeUpdate() > 0;
    }
}
