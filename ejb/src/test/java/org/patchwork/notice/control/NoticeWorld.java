package org.patchwork.notice.control;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.patchwork.directory.entity.Practitioner;
import org.patchwork.directory.entity.Reach;
import org.patchwork.network.entity.Involvement;
import org.patchwork.people.entity.Child;
import org.patchwork.platform.control.Rows;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.fact.CaseEventKind;
import org.patchwork.testing.Days;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** A child with a lead, who alone has an e-mail address, a nurse, a clinician whom only the care team may know, and a policy; each procedure a transaction, as the container does it. */
final class NoticeWorld implements AutoCloseable {

    final EntityManager entities;
    final UUID child;
    final Practitioner lead;
    final Practitioner nurse;
    final UUID nursing;
    final UUID therapy;
    private final EntityManagerFactory unit;
    private Instant now = Days.NOW;

    NoticeWorld(EntityManagerFactory unit) {
        this.unit = unit;
        entities = unit.createEntityManager();
        Examples some = new Examples(entities);
        entities.getTransaction().begin();
        for (String table : List.of("notice", "case_event", "notice_mail", "notice_choice", "notice_mail_stopped", "notice_stop_link", "alert", "outside_mail")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
        Child one = some.aChild();
        child = one.id();
        lead = somebody(some, "lead", "SOCIAL_WORKER", "CHILDRENS_SOCIAL_CARE");
        nurse = somebody(some, "nurse", "SCHOOL_NURSE", "SCHOOL_NURSING");
        some.anInvolvement(one, lead).lead(true);
        nursing = some.anInvolvement(one, nurse).id();
        Involvement hidden = some.anInvolvement(one, somebody(some, "clinician", "CAMHS_CLINICIAN", "CAMHS"));
        therapy = hidden.id();
        entities.getTransaction().commit();
    }

    private static Practitioner somebody(Examples some, String name, String role, String service) {
        Practitioner practitioner = some.aPractitioner(role, service);
        practitioner.reachAt(new Reach(null, null, name.equals("lead") ? "lead@agency.example" : null, null));
        some.anAccount(name + UUID.randomUUID(), practitioner);
        return practitioner;
    }

    NoticeWorld at(Instant moment) {
        now = moment;
        return this;
    }

    Instant now() {
        return now;
    }

    <T> T bean(Class<T> type) {
        entities.clear();
        return new Wiring(entities, Clock.fixed(now, Days.ZONE)).with(PolicyInForce.class, Shipped.policy()).get(type);
    }

    <T> T committed(Supplier<T> work) {
        entities.getTransaction().begin();
        try {
            T done = work.get();
            entities.getTransaction().commit();
            return done;
        } catch (RuntimeException fault) {
            entities.getTransaction().rollback();
            throw fault;
        }
    }

    void happened(CaseEventKind kind, UUID involvement) {
        committed(() -> {
            bean(CaseEvents.class).happened(kind, child, involvement, null);
            return null;
        });
    }

    /** Tells all that waits, each event in a transaction of its own. */
    int tell() {
        int told = 0;
        Optional<UUID> next = committed(() -> bean(EventQueue.class).take(now));
        while (next.isPresent()) {
            UUID event = next.get();
            committed(() -> {
                bean(Teller.class).tell(event);
                return null;
            });
            told++;
            next = committed(() -> bean(EventQueue.class).take(now));
        }
        return told;
    }

    void change(String sql, Object... values) {
        committed(() -> {
            var query = entities.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }

    List<String> texts(String sql, Object... values) {
        return committed(() -> Rows.of(entities, sql, values).stream().map(row -> row.text("text")).toList());
    }

    /** Kinds of which somebody was told, in the order of the alphabet. */
    List<String> news(Practitioner who) {
        return texts("select cast(event as text) as text from notice where recipient_id = cast(?1 as uuid) order by 1", who.id());
    }

    String count(String of) {
        return texts("select cast(count(*) as text) as text from " + of).get(0);
    }

    /** The outbox, committing as the container does. */
    NoticeMails outbox() {
        NoticeMails real = bean(NoticeMails.class);
        NoticeMails committing = new NoticeMails() {
            @Override
            public Optional<NoticeMail> take(Instant at, LocalDate today) {
                return committed(() -> super.take(at, today));
            }

            @Override
            public void sent(NoticeMail mail, Instant at) {
                committed(() -> {
                    super.sent(mail, at);
                    return null;
                });
            }

            @Override
            public boolean refused(NoticeMail mail, Instant at) {
                return committed(() -> super.refused(mail, at));
            }
        };
        committing.entities = real.entities;
        committing.book = real.book;
        committing.choices = real.choices;
        committing.links = real.links;
        committing.telling = real.telling;
        committing.clock = real.clock;
        return committing;
    }

    @Override
    public void close() {
        if (entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
        entities.close();
    }
}
