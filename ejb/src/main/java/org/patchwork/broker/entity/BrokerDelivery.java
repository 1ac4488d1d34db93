package org.patchwork.broker.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * That a message reached somebody behind the broker's card. It is answered once, with words or with a reason not to; whether others
 * got the message, and what became of it, changes nothing here, so that nobody learns of others.
 */
@Entity
@Table(name = "broker_delivery")
public class BrokerDelivery {

    /** Why somebody does not answer. */
    public enum Decline { NEEDS_AGREEMENT, DO_NOT_KNOW, NOT_FOR_ME }

    @Id
    private UUID id;
    @Column(name = "message_id")
    private UUID messageId;
    @Column(name = "practitioner_id")
    private UUID practitionerId;
    @Column(name = "delivered_at")
    private Instant deliveredAt;
    private String reply;
    @Enumerated(EnumType.STRING)
    private Decline decline;
    @Column(name = "replied_at")
    private Instant repliedAt;
    @Version
    private int version;

    protected BrokerDelivery() {
    }

    public BrokerDelivery(UUID id, UUID messageId, UUID practitionerId, Instant deliveredAt) {
        this.id = Objects.requireNonNull(id, "id");
        this.messageId = Objects.requireNonNull(messageId, "messageId");
        this.practitionerId = Objects.requireNonNull(practitionerId, "practitionerId");
        this.deliveredAt = Objects.requireNonNull(deliveredAt, "deliveredAt");
    }

    public void reply(String words, Instant at) {
        Require.that(isWaiting(), "it is answered once");
        reply = Require.text(words, "reply");
        repliedAt = at;
    }

    public void decline(Decline why, Instant at) {
        Require.that(isWaiting(), "it is answered once");
        decline = Objects.requireNonNull(why, "why");
        repliedAt = at;
    }

    public boolean isWaiting() {
        return repliedAt == null;
    }

    public UUID id() {
        return id;
    }

    public UUID messageId() {
        return messageId;
    }

    public UUID practitionerId() {
        return practitionerId;
    }
}
