package org.patchwork.policy.boundary;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.patchwork.access.entity.Account;
import org.patchwork.policy.control.PolicyInForce;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.testing.Days;
import org.patchwork.testing.Shipped;
import org.patchwork.testing.Wiring;

/** Officers at their desks, with the real services, and a clock that tests wind on. */
final class Officers {

    private final EntityManager entities;
    private final Map<String, Wiring> desks = new HashMap<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private Instant now = Days.NOW;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return Days.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    Officers(EntityManager entities, String... names) {
        this.entities = entities;
        for (String name : names) {
            Account account = new Account(UUID.randomUUID(), name, "$argon2id$none", name, null, Set.of("INFORMATION_GOVERNANCE"));
            entities.persist(account);
            ids.put(name, account.id());
        }
        entities.flush();
    }

    UUID id(String name) {
        return ids.get(name);
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return now;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    void at(Instant moment) {
        now = moment;
    }

    /** A service as that officer calls it, at a request of its own. */
    <T> T desk(String name, Class<T> service) {
        return desks.computeIfAbsent(name, who -> new Wiring(entities, clock).calledBy(who).with(PolicyInForce.class, new PolicyInForce() {
            @Override
            public Policy get() {
                return Shipped.policy().get();
            }
        })).get(service);
    }

    PolicyDrafts drafts(String name) {
        return desk(name, PolicyDrafts.class);
    }

    PolicyPublishing publishing(String name) {
        return desk(name, PolicyPublishing.class);
    }

    PolicyVersions versions(String name) {
        return desk(name, PolicyVersions.class);
    }

    ServiceHides hides(String name) {
        return desk(name, ServiceHides.class);
    }

    /** Draft, submission and approval in one go; at once and without end. */
    UUID published(String author, String approver, PolicyBook book) {
        UUID draft = submitted(author, book);
        publishing(approver).approve(draft, book.hash(), null, null);
        return draft;
    }

    UUID submitted(String author, PolicyBook book) {
        UUID draft = drafts(author).startWith(book, "A change");
        drafts(author).submit(draft, book.hash(), "Agreed by the board");
        return draft;
    }
}
