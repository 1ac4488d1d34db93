package org.patchwork.demonstration.control;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Gives every child of the crowd a plan and the people who support it: few mostly, up to sixty in a long tail. */
final class Caseloads {

    /** A line of the list of services. */
    private record Kind(String service, int weight, int youngest, int oldest, String subject, boolean sensitive) {

        boolean fits(Child child) {
            return child.age() >= youngest && child.age() <= oldest && (!subject.equals("PARENT") || child.parent() != null);
        }
    }

    private static final List<String> PLANS = List.of("NONE", "EARLY_HELP", "CIN", "CP", "LAC");
    private static final List<Integer> PLAN_WEIGHTS = List.of(34, 44, 14, 5, 3);
    private static final int[][] CROWDS = {{25, 1, 2}, {60, 3, 5}, {85, 6, 9}, {97, 10, 16}, {99, 17, 30}, {100, 31, 58}};
    private static final int FIRST_SCHOOL_YEAR = 4;
    private static final int LAST_VISIT = 4;
    private static final int GIVE_UP = 400;

    private final Dice dice;
    private final Roster roster;
    private final Work work;
    private final Consents consents;
    private final Agreements agreements;
    private final List<Kind> kinds;

    Caseloads(Dice dice, Roster roster, Work work, Agreements agreements) {
        this.dice = dice;
        this.roster = roster;
        this.work = work;
        this.agreements = agreements;
        this.consents = new Consents(dice, agreements);
        this.kinds = Lines.of("mix.txt").stream().map(line -> new Kind(line.get(0), Integer.parseInt(line.get(1)),
                Integer.parseInt(line.get(2)), Integer.parseInt(line.get(3)), line.get(4), line.get(5).equals("sensitive"))).toList();
    }

    void support(Child child) {
        String plan = child.plan() != null ? child.plan() : PLANS.get(dice.weighted(PLAN_WEIGHTS));
        if (!plan.equals("NONE")) {
            work.plan(child, plan, dice.between(20, 700));
        }
        Set<UUID> known = new HashSet<>();
        lead(child, plan, known);
        usual(child, known);
        crowd(child, known, size());
    }

    /** Adds people until there are that many. */
    void crowd(Child child, Set<UUID> known, int size) {
        List<Kind> fitting = kinds.stream().filter(kind -> kind.fits(child)).toList();
        List<Integer> weights = fitting.stream().map(Kind::weight).toList();
        for (int tries = 0; known.size() < size && tries < GIVE_UP; tries++) {
            Kind kind = fitting.get(dice.weighted(weights));
            Worker worker = roster.pick(dice, kind.service(), child.area());
            if (worker.hasAccount && dice.percent(75) || !known.add(worker.id)) {
                continue;
            }
            Involved involved = begin(child, worker);
            if (kind.subject().equals("PARENT")) {
                involved.subject = "PARENT";
                involved.subjectPerson = child.parent();
                involved.relevant = dice.percent(90);
            }
            work.write(involved);
            consents.about(involved, kind.sensitive());
        }
    }

    private void lead(Child child, String plan, Set<UUID> known) {
        String service = switch (plan) {
            case "CIN", "CP", "LAC", "CARE_LEAVER" -> "CHILDRENS_SOCIAL_CARE";
            case "EARLY_HELP" -> "EARLY_HELP";
            default -> null;
        };
        if (service == null || dice.percent(8)) {
            return;
        }
        Worker worker = roster.pick(dice, service, child.area());
        known.add(worker.id);
        Involved involved = begin(child, worker);
        involved.ended = null;
        involved.lead = involved.since > 0 && !child.dead();
        involved.core = !plan.equals("EARLY_HELP");
        work.write(involved);
        if (child.needsAllowList()) {
            agreements.allow(worker, child, "CASE_RESPONSIBILITY");
        }
    }

    private void usual(Child child, Set<UUID> known) {
        if (child.unborn()) {
            add(child, "MIDWIFERY", known);
        } else if (child.age() <= LAST_VISIT) {
            add(child, "HEALTH_VISITING", known);
        }
        if (child.age() >= FIRST_SCHOOL_YEAR && child.age() < 18) {
            add(child, "SCHOOL", known);
        }
        if (dice.percent(45)) {
            add(child, "GP", known);
        }
    }

    private void add(Child child, String service, Set<UUID> known) {
        Worker worker = roster.pick(dice, service, child.area());
        if (known.add(worker.id)) {
            Involved involved = begin(child, worker);
            involved.core = dice.percent(12);
            work.write(involved);
        }
    }

    private Involved begin(Child child, Worker worker) {
        Involved involved = new Involved(dice.id(), child, worker, dice.percent(3) ? -dice.between(3, 40) : dice.between(2, 900));
        if (involved.since > 30 && (child.dead() || dice.percent(20))) {
            involved.ended = dice.between(1, involved.since - 1);
        }
        int last = switch (dice.weighted(List.of(42, 26, 13, 10, 9))) {
            case 0 -> dice.between(0, 14);
            case 1 -> dice.between(15, 42);
            case 2 -> dice.between(43, 91);
            case 3 -> dice.between(92, 400);
            default -> Integer.MAX_VALUE;
        };
        int first = involved.ended == null ? last : Math.max(last, involved.ended);
        for (int day = first; day <= involved.since && involved.seen.size() < 4; day += dice.between(7, 50)) {
            involved.seen.add(day);
        }
        involved.mark = dice.between(1, 120) == 1;
        involved.disputed = dice.between(1, 200) == 1;
        return involved;
    }

    private int size() {
        int mark = dice.between(1, 100);
        for (int[] crowd : CROWDS) {
            if (mark <= crowd[0]) {
                return dice.between(crowd[1], crowd[2]);
            }
        }
        return 1;
    }
}
