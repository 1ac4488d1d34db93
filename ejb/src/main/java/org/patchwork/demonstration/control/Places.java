package org.patchwork.demonstration.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Addresses of a town that does not exist, under a postcode area that is not in use. */
final class Places {

    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";
    private static final int NUMBERS = 120;

    private final Map<String, String> districts = new LinkedHashMap<>();
    private List<String> streets = List.of();

    Places() {
        for (List<String> line : Lines.of("places.txt")) {
            if (line.get(0).equals("area")) {
                districts.put(line.get(1), line.get(2));
            } else {
                streets = line.subList(1, line.size());
            }
        }
    }

    String area(Dice dice) {
        return dice.oneOf(List.copyOf(districts.keySet()));
    }

    String address(Dice dice, String area) {
        return dice.between(1, NUMBERS) + " " + dice.oneOf(streets) + ", " + area;
    }

    /** @return the postcode district of an area of the town */
    String district(String area) {
        return districts.get(area);
    }

    /** @return the postcode area that the whole town is in */
    String postcodeArea() {
        return districts.values().iterator().next().replaceAll("[0-9].*", "");
    }

    String postcode(Dice dice, String area) {
        return districts.get(area) + " " + dice.between(1, 9) + letter(dice) + letter(dice);
    }

    private static char letter(Dice dice) {
        return LETTERS.charAt(dice.between(0, LETTERS.length() - 1));
    }
}
