package org.patchwork.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.patchwork.rules.fact.GateFacts;

/** The whole closed list of words of every column in one version of the policy; the last place of each is {@link FactColumn#ABSENT}. */
final class Domains {

    private final Map<FactColumn, List<String>> words = new EnumMap<>(FactColumn.class);
    private final Map<FactColumn, Map<String, Integer>> places = new EnumMap<>(FactColumn.class);
    private final Map<String, Integer> roles;
    private final Map<String, Integer> services;
    private final int[] allAbsent;

    /** With the codes of the policy's own tables; the code UNKNOWN belongs to roles and services without being listed. */
    Domains(Collection<String> roleCodes, Collection<String> serviceCodes, Collection<String> ruleIds) {
        for (FactColumn column : FactColumn.values()) {
            put(column, switch (column) {
                case VIEWER_ROLE -> withUnknown(roleCodes);
                case VIEWER_SERVICE, SERVICE -> withUnknown(serviceCodes);
                case DECIDED_RULE -> List.copyOf(ruleIds);
                default -> column.words();
            });
        }
        this.roles = places.get(FactColumn.VIEWER_ROLE);
        this.services = places.get(FactColumn.SERVICE);
        this.allAbsent = Arrays.stream(FactColumn.values()).mapToInt(this::absent).toArray();
    }

    private static List<String> withUnknown(Collection<String> codes) {
        List<String> all = new ArrayList<>(codes);
        all.remove(GateFacts.UNKNOWN_CODE);
        all.add(GateFacts.UNKNOWN_CODE);
        return all;
    }

    private void put(FactColumn column, List<String> present) {
        List<String> all = new ArrayList<>(present);
        all.add(FactColumn.ABSENT);
        Map<String, Integer> index = new HashMap<>();
        all.forEach(word -> index.put(word, index.size()));
        words.put(column, List.copyOf(all));
        places.put(column, index);
    }

    /** All words, the absent one last. */
    List<String> words(FactColumn column) {
        return words.get(column);
    }

    /** The place of a word that is known to be in the list. */
    int placeOf(FactColumn column, String word) {
        return places.get(column).get(word);
    }

    /** The place of a role's or service's code; that of UNKNOWN for one in no table. */
    int placeOfCode(FactColumn column, String code) {
        Map<String, Integer> index = column == FactColumn.VIEWER_ROLE ? roles : services;
        Integer place = index.get(code);
        return place == null || place == index.size() - 1 ? index.get(GateFacts.UNKNOWN_CODE) : place;
    }

    /** The places of a decision about which nothing is known; a copy. */
    int[] allAbsent() {
        return allAbsent.clone();
    }

    int absent(FactColumn column) {
        return words.get(column).size() - 1;
    }
}
