package org.patchwork.sharing.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.patchwork.sharing.boundary.ImpactResult;
import org.patchwork.sharing.boundary.ImpactResult.Change;
import org.patchwork.sharing.boundary.ImpactResult.Effect;
import org.patchwork.sharing.boundary.ImpactResult.GateChange;
import org.patchwork.sharing.boundary.ImpactResult.OfClass;
import org.patchwork.sharing.boundary.ImpactResult.Sum;

/** A result as lines of codes and numbers, for keeping. */
final class ImpactText {

    private static final String ALL = "all";
    private static final String EFFECT = "effect";
    private static final String CLASS = "class";
    private static final String CHANGE = "change";
    private static final String GATE = "gate";

    private ImpactText() {
    }

    static String of(ImpactResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(line(ALL, sum(new Sum(result.involvements(), result.children(), result.people()))));
        lines.add(line(EFFECT, Effect.OPENS, sum(result.opens())));
        lines.add(line(EFFECT, Effect.SHOWS_MORE, sum(result.showsMore())));
        lines.add(line(EFFECT, Effect.SHOWS_LESS, sum(result.showsLess())));
        lines.add(line(EFFECT, Effect.CLOSES, sum(result.closes())));
        lines.add(line(EFFECT, Effect.OTHER_RULE, sum(result.otherRule())));
        result.sensitive().forEach(of -> lines.add(line(CLASS, of.sensitivity(), sum(of.opens()), sum(of.showsMore()))));
        result.changes().forEach(of -> lines.add(line(CHANGE, of.effect(), of.service(), of.sensitivity(), of.fromRule(), of.fromOutcome(),
                of.toRule(), of.toOutcome(), sum(of.sum()))));
        result.gates().forEach(of -> lines.add(line(GATE, of.fromGate(), of.fromRule(), of.toGate(), of.toRule(), sum(of.sum()))));
        return String.join("\n", lines);
    }

    private static String line(Object... words) {
        return String.join(" ", List.of(words).stream().map(Object::toString).toList());
    }

    private static String sum(Sum sum) {
        return line(sum.involvements(), sum.children(), sum.people());
    }

    static ImpactResult parse(String text) {
        Sum all = Sum.NONE;
        Map<Effect, Sum> effects = new EnumMap<>(Effect.class);
        List<OfClass> classes = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<GateChange> gates = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] w = line.split(" ");
            switch (w[0]) {
                case ALL -> all = sum(w);
                case EFFECT -> effects.put(Effect.valueOf(w[1]), sum(w));
                case CLASS -> classes.add(new OfClass(w[1], sum(w, 2), sum(w)));
                case CHANGE -> changes.add(new Change(Effect.valueOf(w[1]), w[2], w[3], w[4], w[5], w[6], w[7], sum(w)));
                case GATE -> gates.add(new GateChange(w[1], w[2], w[3], w[4], sum(w)));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new ImpactResult(all.children(), all.people(), all.involvements(), effects.get(Effect.OPENS), effects.get(Effect.SHOWS_MORE),
                effects.get(Effect.SHOWS_LESS), effects.get(Effect.CLOSES), effects.get(Effect.OTHER_RULE), classes, changes, gates);
    }

    /** The three numbers at the end of a line. */
    private static Sum sum(String[] words) {
        return sum(words, words.length - 3);
    }

    private static Sum sum(String[] words, int first) {
        return new Sum(Integer.parseInt(words[first]), Integer.parseInt(words[first + 1]), Integer.parseInt(words[first + 2]));
    }
}
