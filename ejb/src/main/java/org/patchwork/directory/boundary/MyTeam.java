package org.patchwork.directory.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The people whom a manager manages, by name, and the teams and services that are the manager's to keep.
 *
 * @param people those who have left are listed for thirty days
 */
public record MyTeam(List<Member> people, List<Kept> teams, List<Kept> services) {

    public MyTeam {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
        services = List.copyOf(services);
    }

    /**
     * Somebody whom the manager manages.
     *
     * @param away   whether away today
     * @param leftOn the first day on which they work here no longer, in the future perhaps; null for none
     * @param left   whether that day has come
     */
    public record Member(UUID id, String name, String roleCode, String teamName, boolean away, LocalDate leftOn, boolean left) {
    }

    /** A team or a service. */
    public record Kept(UUID id, String name) {
    }
}
