package org.patchwork.demonstration.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.Subject;
import org.patchwork.rules.fact.ViewerInvolvement;

/** Makes up who of the first town looked at what, within two years: mostly at whom they work with, mostly in office hours. */
final class LookMaking {

    private static final int YEARS = 2;
    private static final int OLDEST = 17;
    private static final int MOST_OTHERS = 4;
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(7, 30), LocalTime.of(18, 0));

    private final FirstTown town;
    private final LocalDate today;
    private final LookDecisions decisions;
    private final Dice dice = new Dice();
    private final List<String> kinds = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final List<Support> work;

    LookMaking(FirstTown town, LocalDate today, LookDecisions decisions) {
        this.town = town;
        this.today = today;
        this.decisions = decisions;
        Lines.of("looks.txt").stream().filter(line -> line.get(0).equals("kind")).forEach(line -> {
            kinds.add(line.get(1));
            weights.add(Integer.valueOf(line.get(2)));
        });
        this.work = town.children().stream().flatMap(List::stream).filter(each -> each.subject() == Subject.CHILD).toList();
    }

    /** The next one that can have been. */
    LookOnce next() {
        LookOnce look = null;
        while (look == null) {
            look = tried(kinds.get(dice.weighted(weights)), dice.oneOf(work), today.minusDays(dice.between(1, YEARS * 365)));
        }
        return look;
    }

    /** @return null when there was nothing of the kind that day */
    private LookOnce tried(String kind, Support support, LocalDate drawn) {
        LocalDate day = drawn.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 && dice.percent(80) ? drawn.minusDays(2) : drawn;
        long years = ChronoUnit.YEARS.between(support.born(), day);
        if (day.isBefore(support.born()) || years > OLDEST) {
            return null;
        }
        Looker own = support.by();
        return switch (kind) {
            case "OWN" -> support.goesOn(day) ? opened(own, support, "VIEW", Action.VIEW, day) : null;
            case "EXPORT", "EXPORT_PDF" -> support.goesOn(day) ? opened(own, support, kind, Action.EXPORT, day) : null;
            case "SEARCH" -> support.goesOn(day) ? search(support, day) : null;
            case "ENDED" -> support.ended() != null && support.ended().isBefore(day) && knows(own, support.child(), day) == ViewerInvolvement.CLOSED
                    ? shut(own, support, ViewerInvolvement.CLOSED, "R082", day) : null;
            case "STRANGER" -> stranger(dice.oneOf(town.lookers()), support, day);
            default -> new LookOnce(dice.id(), at(day), own, null, "VIEW", "NOT_FOUND", "-", List.of("absent:" + dice.id()));
        };
    }

    private LookOnce opened(Looker looker, Support support, String recorded, Action action, LocalDate day) {
        List<Support> around = town.around(support.child()).stream().filter(each -> !each.started().isAfter(day)).toList();
        return new LookOnce(dice.id(), at(day), looker, support.child(), recorded, "OPEN", "-",
                decisions.of(looker, ViewerInvolvement.ACTIVE, action, support.born(), day, around));
    }

    private LookOnce shut(Looker looker, Support support, ViewerInvolvement standing, String rule, LocalDate day) {
        return new LookOnce(dice.id(), at(day), looker, support.child(), "VIEW", "STUB", rule,
                decisions.of(looker, standing, Action.VIEW, support.born(), day, List.of()));
    }

    private LookOnce stranger(Looker looker, Support support, LocalDate day) {
        return knows(looker, support.child(), day) == ViewerInvolvement.NONE ? shut(looker, support, ViewerInvolvement.NONE, "R083", day) : null;
    }

    /** Finds the child that was looked for, and some that nobody was looking for. */
    private LookOnce search(Support support, LocalDate day) {
        List<Object> pieces = new ArrayList<>(List.of(support.child(), ":-:OPEN;"));
        for (int others = dice.between(0, MOST_OTHERS); others > 0; others--) {
            UUID other = dice.oneOf(work).child();
            if (knows(support.by(), other, day) == ViewerInvolvement.NONE) {
                pieces.addAll(List.of(other, ":R083:STUB;"));
            }
        }
        return new LookOnce(dice.id(), at(day), support.by(), null, "SEARCH", "NA", "-", pieces);
    }

    private ViewerInvolvement knows(Looker looker, UUID child, LocalDate day) {
        List<Support> own = town.around(child).stream().filter(each -> each.by().equals(looker)).toList();
        if (own.stream().anyMatch(each -> each.started().isAfter(day) || each.subject() != Subject.CHILD || each.goesOn(day))) {
            return ViewerInvolvement.UNKNOWN;
        }
        return own.isEmpty() ? ViewerInvolvement.NONE : ViewerInvolvement.CLOSED;
    }

    /** One look in fifty is of the evening or the night. */
    private LocalDateTime at(LocalDate day) {
        boolean office = !dice.percent(2);
        int first = office ? HOURS.get(0).toSecondOfDay() : 0;
        int last = office ? HOURS.get(1).toSecondOfDay() : LookOnce.LAST_SECOND;
        return day.atTime(LocalTime.ofSecondOfDay(dice.between(first, last)));
    }
}
