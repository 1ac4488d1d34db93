package org.patchwork.directory.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.patchwork.platform.entity.Require;

/**
 * A service that an organisation gives. Its code is one of the policy's service table, which says how sensitive it is;
 * a code the policy does not know counts as of unknown sensitivity and is shown to nobody.
 */
@Entity
public class Service {

    private static final String AREA = "[A-Z]{1,2}([0-9][A-Z0-9]?)?";

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Organisation organisation;
    @Column(name = "service_code")
    private String serviceCode;
    private String name;
    private String description;
    @Column(name = "how_to_refer")
    private String howToRefer;
    @ElementCollection
    @CollectionTable(name = "service_area", joinColumns = @JoinColumn(name = "service_id"))
    @Column(name = "area")
    private Set<String> areas = new HashSet<>();
    @Version
    private int version;

    protected Service() {
    }

    public Service(UUID id, Organisation organisation, String serviceCode, String name) {
        this.id = Objects.requireNonNull(id, "id");
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.serviceCode = Require.text(serviceCode, "serviceCode");
        this.name = Require.text(name, "name");
    }

    /** Says what it does and how to refer a family to it; each may be null. */
    public void describe(String whatItDoes, String referral) {
        description = whatItDoes;
        howToRefer = referral;
    }

    /**
     * Says where it works; whatever was said before no longer holds.
     *
     * @param covered postcode districts such as BN1, or whole postcode areas such as BN; empty when not told
     */
    public void cover(Set<String> covered) {
        covered.forEach(area -> Require.that(area.matches(AREA), "not a postcode district: " + area));
        areas.retainAll(covered);
        areas.addAll(covered);
    }

    public Set<String> areas() {
        return Set.copyOf(areas);
    }

    public UUID id() {
        return id;
    }

    public Organisation organisation() {
        return organisation;
    }

    public String serviceCode() {
        return serviceCode;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public String howToRefer() {
        return howToRefer;
    }

    public int version() {
        return version;
    }
}
