package org.patchwork.demonstration.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The practitioners of all agencies: found by account, by role and team, or by service. */
final class Roster {

    /** A place in a team. */
    record Seat(UUID organisationId, String organisationName, UUID serviceId, String serviceCode, UUID teamId,
                String teamName, String area) {
    }

    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, List<Worker>> byService = new HashMap<>();
    private final Map<String, Worker> byAccount = new HashMap<>();

    void add(Worker worker) {
        workers.add(worker);
        byService.computeIfAbsent(worker.serviceCode, code -> new ArrayList<>()).add(worker);
    }

    List<Worker> all() {
        return workers;
    }

    /** Gives an account to the first practitioner of that role and team who has none. */
    Worker seat(String account, String organisation, String team, String role) {
        Worker worker = workers.stream()
                .filter(each -> !each.hasAccount && each.organisationName.equals(organisation) && each.teamName.equals(team)
                        && each.roleCode.equals(role))
                .findFirst().orElseThrow(() -> new IllegalStateException("nobody left for " + account));
        worker.hasAccount = true;
        byAccount.put(account, worker);
        return worker;
    }

    /** @param who an account, or {@code ROLE@Team of Organisation#n} for a colleague without account; the last two optional */
    Worker find(String who) {
        Worker holder = byAccount.get(who);
        if (holder != null) {
            return holder;
        }
        String[] numbered = who.split("#");
        String[] role = numbered[0].split("@");
        String[] team = role[1].split(" of ", 2);
        return workers.stream()
                .filter(each -> !each.hasAccount && each.roleCode.equals(role[0]) && each.teamName.equals(team[0])
                        && (team.length == 1 || each.organisationName.equals(team[1])))
                .skip(numbered.length == 1 ? 0 : Integer.parseInt(numbered[1]) - 1L)
                .findFirst().orElseThrow(() -> new IllegalStateException("no practitioner " + who));
    }

    /** One of each service who answers for sharing what it holds: its safeguarding or other manager, else somebody who can sign in. */
    List<Worker> leads() {
        Comparator<Worker> fittest = Comparator.comparing((Worker each) -> !each.trained).thenComparing(each -> !each.roleCode.equals("DSL"))
                .thenComparing(each -> !each.hasAccount).thenComparing(each -> !each.roleCode.equals("MANAGER"));
        Map<UUID, Worker> leads = new LinkedHashMap<>();
        workers.forEach(each -> leads.merge(each.serviceId, each, (one, other) -> fittest.compare(other, one) < 0 ? other : one));
        return List.copyOf(leads.values());
    }

    /** @return a practitioner of that service, of that area when the service has any there, mostly */
    Worker pick(Dice dice, String serviceCode, String area) {
        List<Worker> all = byService.get(serviceCode).stream().filter(each -> !each.roleCode.equals("MANAGER")).toList();
        List<Worker> near = all.stream().filter(each -> each.area.equals(area)).toList();
        return dice.oneOf(near.isEmpty() || dice.percent(15) ? all : near);
    }
}
