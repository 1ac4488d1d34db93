package org.patchwork.web.sharing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.patchwork.policy.boundary.NotPublishable;
import org.patchwork.policy.boundary.PolicyVersionEntry;
import org.patchwork.policy.boundary.PolicyVersions;
import org.patchwork.policy.boundary.VersionState;
import org.patchwork.sharing.boundary.ImpactPreview;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.sharing.boundary.ImpactRunEntry;
import org.patchwork.sharing.boundary.PolicyWords;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Redirect;
import org.patchwork.web.platform.Text;

/** What a version of the policy would change: begins a run, says how far it is, shows what came of it. */
@Named("impact")
@RequestScoped
public class ImpactView {

    @EJB
    private ImpactPreview preview;

    @EJB
    private PolicyVersions versions;

    @EJB
    private PolicyWords policyWords;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    @Inject
    private Clock clock;

    private String version;
    private String run;
    private ImpactRunEntry shown;

    /** Finds the run that the address names. */
    public void load() {
        UUID id = OpaqueId.optional(run);
        shown = id == null ? null : preview.find(id).orElse(null);
    }

    /** Begins a run and goes to it; or says why not. */
    public void begin() throws IOException {
        UUID chosen = OpaqueId.optional(version);
        problems.when(chosen == null, "version", "sharing.impact.versionMissing");
        if (chosen != null) {
            try {
                Redirect.to("/policy/impact.xhtml?run=" + preview.start(chosen));
                return;
            } catch (NotPublishable faulty) {
                problems.add("version", "sharing.impact.versionFaulty");
            }
        }
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Whether the address names a run that there is not. */
    public boolean isMissing() {
        return run != null && shown == null;
    }

    public ImpactRunEntry getShown() {
        return shown;
    }

    /** Each effect with its sum, the widest first. */
    public List<Effect> getEffects() {
        ImpactResult result = shown.result();
        return List.of(new Effect(ImpactResult.Effect.OPENS, result.opens()), new Effect(ImpactResult.Effect.SHOWS_MORE, result.showsMore()),
                new Effect(ImpactResult.Effect.SHOWS_LESS, result.showsLess()), new Effect(ImpactResult.Effect.CLOSES, result.closes()),
                new Effect(ImpactResult.Effect.OTHER_RULE, result.otherRule()));
    }

    /** One line of the sums. */
    public record Effect(ImpactResult.Effect effect, ImpactResult.Sum sum) {

        /** The code that has the words. */
        public String code() {
            return effect.name();
        }
    }

    /** The name that officers gave the service. */
    public String service(String code) {
        return policyWords.serviceName(code, text.locale());
    }

    /** A moment in the clock's zone. */
    public ZonedDateTime here(Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone());
    }

    /** The latest runs. */
    public List<ImpactRunEntry> getRuns() {
        return preview.list();
    }

    /** The versions that can be tried: those that are not put aside. */
    public List<PolicyVersionEntry> getVersions() {
        return versions.list().stream().filter(entry -> entry.state() != VersionState.DISCARDED).toList();
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run;
    }
}
