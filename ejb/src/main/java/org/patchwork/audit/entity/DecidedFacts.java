package org.patchwork.audit.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The facts of decisions, once each, under their digest: what an access record's digests stand for. Added with the look itself and never
 * changed; they name nobody.
 */
@Entity
@Table(name = "decided_facts")
public class DecidedFacts {

    @Id
    private String digest;
    private String facts;

    protected DecidedFacts() {
    }

    /** @return 16 hexadecimal digits, the beginning of the facts' SHA-256 */
    public String digest() {
        return digest;
    }

    /** @return headings and words in one line */
    public String facts() {
        return facts;
    }
}
