package org.patchwork.web.sharing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchwork.policy.boundary.PolicyDrafts;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.VersionState;
import org.patchwork.sharing.boundary.Decisions;
import org.patchwork.sharing.boundary.PastDecision;
import org.patchwork.sharing.boundary.PastLook;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** What a viewer was shown and why, by the reference that stands on the viewer's page; and a scenario made of it. */
@Named("decision")
@RequestScoped
public class DecisionView {

    private static final int LONGEST_DESCRIPTION = 200;

    @EJB
    private Decisions decisions;

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyDrafts policyDrafts;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    private boolean asked;
    private String reference;
    private String made;
    private PastLook look;
    private String digest;
    private String expected;
    private String draft;
    private String description;

    @PostConstruct
    void start() {
        reference = request.getParameter("reference");
    }

    /** Looks the reference up, once, when one was typed. */
    public void load() {
        if (!asked && reference != null && !reference.isBlank()) {
            asked = true;
            look = decisions.find(reference, text.locale()).orElse(null);
        }
    }

    /** Makes the scenario, and says so; or says what to mend. */
    public void makeScenario() throws IOException {
        problems.when(digest == null, "what", "sharing.decision.whatMissing");
        problems.when(expected == null, "expected", "sharing.decision.expectedMissing");
        problems.when(description == null || description.isBlank() || description.length() > LONGEST_DESCRIPTION, "description", "sharing.decision.descriptionMissing");
        if (problems.none()) {
            try {
                String id = decisions.makeScenario(chosenDraft(), digest, expected, description);
                Redirect.to("/sharing/decision.xhtml?reference="
                        + URLEncoder.encode(reference, StandardCharsets.UTF_8) + "&made=" + id);
                return;
            } catch (IllegalArgumentException doesNotFit) {
                problems.add("expected", "sharing.decision.expectedWrong");
            }
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    private UUID chosenDraft() {
        return draft == null ? policyDrafts.startFromInForce(text.of("sharing.decision.newDraftTitle")) : UUID.fromString(draft);
    }

    /** Whether a reference was typed that no record answers to. */
    public boolean isMissing() {
        return getLook() == null && reference != null && !reference.isBlank();
    }

    /** What was looked at; null when nothing was asked or found. The form of this page depends on it, and is read before the page is. */
    public PastLook getLook() {
        load();
        return look;
    }

    /** The gate's decision and then each involvement's. */
    public List<PastDecision> getAll() {
        List<PastDecision> all = new ArrayList<>();
        if (look.gate() != null) {
            all.add(look.gate());
        }
        all.addAll(look.decisions());
        return all;
    }

    /** When the viewer looked, in the clock's zone. */
    public ZonedDateTime getAt() {
        return look.at().atZone(clock.getZone());
    }

    /** The drafts that may take the scenario. */
    public List<PolicyVersionEntry> getDrafts() {
        return versions.list().stream().filter(version -> version.state() == VersionState.DRAFT).toList();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    /** The scenario that was just made. */
    public String getMade() {
        return made;
    }

    public void setMade(String made) {
        this.made = made != null && made.matches("D[0-9A-F]{12}") ? made : null;
    }

    public String getDigest() {
        return digest;
    }

    public void setDigest(String digest) {
        this.digest = digest;
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(String expected) {
        this.expected = expected;
    }

    public String getDraft() {
        return draft;
    }

    public void setDraft(String draft) {
        this.draft = draft;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
