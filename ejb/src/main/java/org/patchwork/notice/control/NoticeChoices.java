package org.patchwork.notice.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.notice.boundary.NoticeTopic;
import org.patchwork.notice.boundary.Pace;
import org.patchwork.notice.boundary.PaceChoice;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Reference;
import org.patchwork.rules.fact.CaseEventKind;

/** When people want to be mailed: what they chose for a child, else for all children, else what the policy's table of events says. */
@ApplicationScoped
public class NoticeChoices {

    private static final String OF = """
            select practitioner_id, child_id, topic, pace from notice_choice where practitioner_id = any (cast(?1 as uuid[]))
            """;
    private static final String FORGET = """
            delete from notice_choice where practitioner_id = cast(?1 as uuid) and topic = ?2 and child_id is not distinct from cast(?3 as uuid)
            """;
    private static final String ADD = """
            insert into notice_choice (id, practitioner_id, child_id, topic, pace)
            values (gen_random_uuid(), cast(?1 as uuid), cast(?3 as uuid), ?2, ?4)
            """;
    private static final String ONE_AT_A_TIME = "select id from practitioner where id = cast(?1 as uuid) for no key update";

    @PersistenceContext(unitName = "patchwork")
    EntityManager entities;

    @Inject
    PolicyInForce policies;

    /** What some people chose, read together. */
    final class Chosen {

        private final List<Choice> all;

        private Chosen(List<Choice> all) {
            this.all = all;
        }

        /** @return what holds for that person, child and kind of event */
        Pace of(UUID practitioner, UUID child, CaseEventKind kind) {
            NoticeTopic topic = NoticeTopic.of(kind);
            return find(practitioner, child, topic).or(() -> find(practitioner, null, topic)).orElseGet(() -> usual(kind));
        }

        private Optional<Pace> find(UUID practitioner, UUID child, NoticeTopic topic) {
            return all.stream().filter(one -> one.practitioner().equals(practitioner) && one.topic() == topic
                    && Objects.equals(one.child(), child)).map(Choice::pace).findFirst();
        }
    }

    private record Choice(UUID practitioner, UUID child, NoticeTopic topic, Pace pace) {
    }

    /** @return what those practitioners chose */
    Chosen of(Collection<UUID> practitioners) {
        return new Chosen(Rows.of(entities, OF, Rows.array(practitioners)).stream().map(row -> new Choice(row.id("practitioner_id"), row.id("child_id"),
                NoticeTopic.valueOf(row.text("topic")), Pace.valueOf(row.text("pace")))).toList());
    }

    /** @param child null for all children */
    public List<PaceChoice> of(UUID practitioner, UUID child) {
        Chosen chosen = of(List.of(practitioner));
        return Stream.of(NoticeTopic.values()).map(topic -> new PaceChoice(topic, chosen.find(practitioner, child, topic).orElse(null),
                chosen.find(practitioner, child, topic).or(() -> chosen.find(practitioner, null, topic)).orElseGet(() -> usual(topic)))).toList();
    }

    /**
     * Chooses, instead of what was chosen before.
     *
     * @param child  null for all children
     * @param chosen topics left out stay as they are; null forgets what was chosen
     */
    public void choose(UUID practitioner, UUID child, Map<NoticeTopic, Pace> chosen) {
        Rows.of(entities, ONE_AT_A_TIME, practitioner);
        chosen.forEach((topic, pace) -> {
            entities.createNativeQuery(FORGET).setParameter(1, practitioner).setParameter(2, topic.name()).setParameter(3, child).executeUpdate();
            if (pace != null) {
                entities.createNativeQuery(ADD).setParameter(1, practitioner).setParameter(2, topic.name()).setParameter(3, child)
                        .setParameter(4, pace.name()).executeUpdate();
            }
        });
    }

    private Pace usual(CaseEventKind kind) {
        Reference.Event rule = policies.get().reference().events().get(kind.name());
        return rule == null ? Pace.OFF : Pace.valueOf(rule.pace());
    }

    /** Of a topic, that of its kind which is told soonest. */
    private Pace usual(NoticeTopic topic) {
        return topic.kinds().stream().map(this::usual).min(Pace::compareTo).orElse(Pace.OFF);
    }
}
