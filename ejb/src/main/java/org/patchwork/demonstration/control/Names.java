package org.patchwork.demonstration.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that go together in a family. */
final class Names {

    /** A family's names: each kind is a word of the list, girls, boys, women, men or families. */
    record Group(int weight, Map<String, List<String>> kinds) {

        String pick(Dice dice, String kind) {
            return dice.oneOf(kinds.get(kind));
        }
    }

    private static final List<String> KINDS = List.of("girls", "boys", "women", "men", "families");

    private final List<Group> groups = new ArrayList<>();
    private final List<String> rareFamilies = new ArrayList<>();
    private Group withRareNames;
    private String unborn;

    Names() {
        for (List<String> line : Lines.of("names.txt")) {
            switch (line.get(0)) {
                case "group" -> groups.add(new Group(Integer.parseInt(line.get(2)), new HashMap<>()));
                case "rare" -> {
                    withRareNames = groups.get(groups.size() - 1);
                    for (String beginning : line.get(1).split(" ")) {
                        for (String ending : line.get(2).split(" ")) {
                            rareFamilies.add(beginning + ending);
                        }
                    }
                }
                case "unborn" -> unborn = line.get(1);
                default -> groups.get(groups.size() - 1).kinds().put(line.get(0), List.of(line.get(1).split(" ")));
            }
        }
    }

    Group group(Dice dice) {
        return groups.get(dice.weighted(groups.stream().map(Group::weight).toList()));
    }

    /** @return every list of names, in the order of the file within a group */
    List<List<String>> lists() {
        return groups.stream().flatMap(group -> KINDS.stream().map(kind -> group.kinds().get(kind))).toList();
    }

    /** @return the list of families in whose stead rare names may stand */
    List<String> familiesWithRareNames() {
        return withRareNames.kinds().get("families");
    }

    List<String> rareFamilies() {
        return rareFamilies;
    }

    /** @return what a child is called before birth */
    String unborn() {
        return unborn;
    }
}
