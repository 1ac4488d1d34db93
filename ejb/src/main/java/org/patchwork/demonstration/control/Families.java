package org.patchwork.demonstration.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes families of every shape: together, separated, alone, new partners, grandparents, foster carers. */
final class Families {

    private enum Shape { TOGETHER, SEPARATED, LONE, STEP, GRANDPARENT, FOSTER }

    private static final List<Integer> SHAPES = List.of(50, 27, 13, 5, 3, 2);
    private static final List<Integer> SIZES = List.of(33, 36, 19, 8, 4);
    private static final int OLDEST_CHILD = 17;

    private final Dice dice;
    private final Names names;
    private final Places places;
    private final People people;

    Families(Dice dice, Names names, Places places, People people) {
        this.dice = dice;
        this.names = names;
        this.places = places;
        this.people = people;
    }

    /** @return the children of one more family, at most that many */
    List<Child> next(int most) {
        Names.Group group = names.group(dice);
        String area = places.area(dice);
        if (dice.percent(3)) {
            return List.of(leaver(group, area));
        }
        Shape shape = Shape.values()[dice.weighted(SHAPES)];
        String family = group.pick(dice, "families");
        int children = Math.min(most, dice.weighted(SIZES) + 1);
        int eldest = dice.between(Math.min(OLDEST_CHILD, children), OLDEST_CHILD);
        UUID home = people.household(area);
        UUID mother = adult(group, "women", family, eldest + dice.between(18, 36));
        UUID father = shape == Shape.LONE ? null : adult(group, "men", shape == Shape.TOGETHER ? family : group.pick(dice, "families"),
                eldest + dice.between(19, 40));
        UUID fathers = settle(shape, home, area, mother, father);
        UUID carer = carer(shape, group, family, home);
        List<Child> made = new ArrayList<>();
        for (int number = 0; number < children; number++) {
            int age = Math.max(0, eldest - eldest * number / children - (number == 0 ? 0 : dice.between(0, 1)));
            made.add(child(group, family, area, age, number > 0 && number == children - 1).of(mother)
                    .under(shape == Shape.FOSTER ? "LAC" : null));
        }
        made.forEach(child -> bind(child, shape, home, fathers, mother, father, carer));
        siblings(made, shape);
        return made;
    }

    private Child leaver(Names.Group group, String area) {
        String family = group.pick(dice, "families");
        return people.child(given(group, family), family, area, people.bornYearsAgo(dice.between(18, 21)),
                "NONE", dice.percent(60)).under("CARE_LEAVER");
    }

    private Child child(Names.Group group, String family, String area, int age, boolean youngest) {
        if (youngest && age <= 1 && dice.percent(20) && !people.reserved(names.unborn(), family)) {
            return people.unborn(names.unborn(), family, area);
        }
        String given = given(group, family);
        if (dice.between(1, 500) == 1) {
            return people.dead(given, family, area);
        }
        return people.protectedBefore(people.child(given, family, area, people.bornYearsAgo(age), protection(), false));
    }

    private String given(Names.Group group, String family) {
        String given = group.pick(dice, dice.percent(50) ? "girls" : "boys");
        return people.reserved(given, family) ? given(group, family) : given;
    }

    private String protection() {
        int mark = dice.between(1, 1000);
        return mark <= 12 ? "LOCATION" : mark <= 16 ? "SHIELDED" : mark <= 19 ? "ADOPTION_SEALED" : mark <= 21 ? "PROTECTED_PERSON" : "NONE";
    }

    private UUID settle(Shape shape, UUID home, String area, UUID mother, UUID father) {
        people.live(mother, shape == Shape.GRANDPARENT || shape == Shape.FOSTER ? people.household(area) : home);
        if (father == null) {
            return null;
        }
        UUID fathers = shape == Shape.TOGETHER ? home : people.household(dice.percent(60) ? area : places.area(dice));
        people.live(father, fathers);
        return fathers;
    }

    private UUID carer(Shape shape, Names.Group group, String family, UUID home) {
        UUID carer = switch (shape) {
            case STEP -> adult(group, "men", group.pick(dice, "families"), dice.between(25, 50));
            case GRANDPARENT -> adult(group, "women", family, dice.between(50, 72));
            case FOSTER -> adult(names.group(dice), "women", group.pick(dice, "families"), dice.between(35, 62));
            default -> null;
        };
        if (carer != null) {
            people.live(carer, home);
        }
        return carer;
    }

    private void bind(Child child, Shape shape, UUID home, UUID fathers, UUID mother, UUID father, UUID carer) {
        if (!child.dead() && !child.unborn()) {
            people.live(child.id(), home);
            if (shape == Shape.SEPARATED && dice.percent(35)) {
                people.live(child.id(), fathers);
            }
        }
        people.relate(mother, "MOTHER", child.id(), dice.percent(65) ? "VERIFIED" : "RECORDED");
        if (father != null) {
            people.relate(father, "FATHER", child.id(), dice.percent(50) ? "VERIFIED" : dice.percent(60) ? "RECORDED" : "NONE");
        }
        switch (shape) {
            case STEP -> people.relate(carer, "STEP_PARENT", child.id(), "NONE");
            case GRANDPARENT -> people.relate(carer, "GRANDPARENT", child.id(), dice.percent(50) ? "RECORDED" : "NONE");
            case FOSTER -> people.relate(carer, "FOSTER_CARER", child.id(), "NONE");
            default -> { }
        }
    }

    private void siblings(List<Child> children, Shape shape) {
        for (int one = 0; one < children.size(); one++) {
            for (int other = one + 1; other < children.size(); other++) {
                boolean half = shape == Shape.STEP && other == children.size() - 1;
                people.relate(children.get(one).id(), half ? "HALF_SIBLING" : "SIBLING", children.get(other).id(), "NONE");
            }
        }
    }

    private UUID adult(Names.Group group, String kind, String family, int age) {
        return people.relative(group.pick(dice, kind), family, people.bornYearsAgo(age));
    }
}
