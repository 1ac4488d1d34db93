package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.InvolvementFacts;
import org.patchwork.rules.outcome.Decision;
import org.patchwork.rules.outcome.GateDecision;
import org.patchwork.rules.outcome.NetworkDecision;
import org.patchwork.sharing.control.ImpactReading.ChildRead;

/**
 * Decides for every viewer what two versions of the policy say of a child's record, and counts where they differ. Facts are built as
 * for a map. Those who do not stand to the child are decided together when nothing tells them apart. Not safe for use by several threads.
 */
final class ImpactCounting {

    private final Policy before;
    private final Policy after;
    private final LocalDate today;
    private final List<Viewer> viewers;
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Map<Kind, BitSet> kinds = new LinkedHashMap<>();
    private final Map<GateFacts, Gates> gates = new HashMap<>();
    private final ImpactGroups alike;
    private final boolean sameReference;
    private final ImpactSums sums = new ImpactSums();
    private int children;
    private int involvements;

    /** What the gate asks of a viewer who does not stand to the child. */
    private record Kind(String roleCode, String serviceCode, boolean authorised) {

        static Kind of(Viewer viewer) {
            return new Kind(viewer.roleCode(), viewer.serviceCode(), viewer.authorised());
        }
    }

    /** What both versions say of a gate. */
    private record Gates(GateDecision before, GateDecision after) {

        boolean shut() {
            return !before.isOpen() && !after.isOpen();
        }

        boolean same() {
            return before.gate() == after.gate() && before.ruleId().equals(after.ruleId());
        }
    }

    /** Viewers to whom the same facts apply, one of them to speak for all. */
    private record Group(Viewer speaker, RecordRow row, BitSet people) {
    }

    ImpactCounting(Policy before, Policy after, LocalDate today, List<Viewer> viewers) {
        this.before = before;
        this.after = after;
        this.today = today;
        this.viewers = viewers;
        this.alike = new ImpactGroups(viewers);
        this.sameReference = before.reference().services().equals(after.reference().services())
                && before.reference().consentRules().equals(after.reference().consentRules());
        for (int place = 0; place < viewers.size(); place++) {
            places.put(viewers.get(place).practitionerId(), place);
            kinds.computeIfAbsent(Kind.of(viewers.get(place)), first -> new BitSet()).set(place);
        }
    }

    /** Counts one child. */
    void count(ChildRead child) {
        children++;
        involvements += child.involvements().size();
        sums.nextChild();
        List<Group> groups = new ArrayList<>();
        BitSet standing = new BitSet();
        child.standings().forEach((practitioner, row) -> {
            Integer place = places.get(practitioner);
            if (place != null) {
                standing.set(place);
                BitSet alone = new BitSet();
                alone.set(place);
                groups.add(new Group(viewers.get(place), row, alone));
            }
        });
        kinds.forEach((kind, people) -> strangers(child, people, standing, groups));
        List<Seen> seen = new ArrayList<>();
        groups.forEach(group -> see(child, group).ifPresent(seen::add));
        compare(child, seen);
    }

    /** Most of them find every gate as shut as before, and are passed over at once. */
    private void strangers(ChildRead child, BitSet ofOneKind, BitSet standing, List<Group> groups) {
        Gates asked = gates(GateFactsBuilder.of(viewers.get(ofOneKind.nextSetBit(0)), child.row(), Action.VIEW, today));
        if (asked.shut() && asked.same()) {
            return;
        }
        BitSet people = (BitSet) ofOneKind.clone();
        people.andNot(standing);
        for (BitSet group : alike.of(child, people)) {
            groups.add(new Group(viewers.get(group.nextSetBit(0)), child.row(), group));
        }
    }

    private Gates gates(GateFacts facts) {
        return gates.computeIfAbsent(facts, asked -> new Gates(before.gate(asked), after.gate(asked)));
    }

    /** What a group of viewers gets of each involvement, in the order of the involvements. */
    private record Seen(BitSet people, Gates gates, List<InvolvementFacts> factsBefore, List<Decision> before,
                        List<InvolvementFacts> factsAfter, List<Decision> after) {
    }

    private Optional<Seen> see(ChildRead child, Group group) {
        GateFacts gate = GateFactsBuilder.of(group.speaker(), group.row(), Action.VIEW, today);
        Gates asked = gates(gate);
        if (!asked.same()) {
            sums.gate(asked.before(), asked.after(), group.people());
        }
        if (asked.shut() || child.involvements().isEmpty()) {
            return Optional.empty();
        }
        List<InvolvementFacts> factsBefore = facts(child, group, gate, before);
        List<InvolvementFacts> factsAfter = sameReference ? factsBefore : facts(child, group, gate, after);
        NetworkDecision decidedBefore = before.decide(gate, factsBefore);
        NetworkDecision decidedAfter = after.decide(gate, factsAfter);
        return Optional.of(new Seen(group.people(), asked, factsBefore, decidedBefore.decisions(), factsAfter, decidedAfter.decisions()));
    }

    private List<InvolvementFacts> facts(ChildRead child, Group group, GateFacts gate, Policy policy) {
        var builder = new InvolvementFactsBuilder(group.speaker(), gate, group.row().dateOfBirth(), policy.reference(), today);
        List<InvolvementFacts> facts = new ArrayList<>(child.involvements().size());
        child.involvements().forEach(involvement -> facts.add(builder.of(involvement)));
        return facts;
    }

    private void compare(ChildRead child, List<Seen> seen) {
        for (int i = 0; i < child.involvements().size(); i++) {
            sums.nextInvolvement();
            for (Seen one : seen) {
                Decision was = one.before().get(i);
                Decision is = one.after().get(i);
                if (was.outcome() != is.outcome() || !was.ruleId().equals(is.ruleId())) {
                    sums.involvement(one.factsBefore().get(i), was, one.factsAfter().get(i), is, one.people());
                }
            }
        }
    }

    int children() {
        return children;
    }

    int involvements() {
        return involvements;
    }

    ImpactSums sums() {
        return sums;
    }
}
