package org.patchwork.demonstration.control;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Founds the agencies with their services and teams, and seats the practitioners. */
final class Agencies {

    private static final int LANDLINES = 960_000;
    private static final int SPARE_LANDLINES = 960_100;
    private static final List<String> WEEKS = List.of("MTWTF--", "MTWTF--", "MTWT---", "MTW----", "--WTF--", "M-W-F--", "MTWTFSS");

    /** Kinds of agencies that work all over the town; the others where their teams are. */
    private static final Set<String> EVERYWHERE = Set.of("COUNCIL", "HEALTH_TRUST", "HOSPITAL", "AMBULANCE", "POLICE", "PROBATION", "CHARITY");

    private final Dataset data;
    private final Dice dice;
    private final Names names;
    private final LocalDate today;
    private final Places places = new Places();
    private final Set<String> covered = new HashSet<>();
    private final Roster roster = new Roster();
    private int organisations;
    private int teams;

    Agencies(Dataset data, Dice dice, Names names, LocalDate today) {
        this.data = data;
        this.dice = dice;
        this.names = names;
        this.today = today;
    }

    /** @return everybody who works there; {@link #write} them once their accounts are known */
    Roster found() {
        UUID organisationId = null;
        String organisation = null;
        UUID serviceId = null;
        String code = null;
        boolean everywhere = false;
        for (List<String> line : Lines.of("agencies.txt")) {
            switch (line.get(0)) {
                case "organisation" -> {
                    everywhere = EVERYWHERE.contains(line.get(2));
                    organisation = line.get(1);
                    organisationId = organisation(line);
                }
                case "service" -> {
                    code = line.get(1);
                    serviceId = dice.id();
                    data.add("service", "id", serviceId, "organisation_id", organisationId, "service_code", code,
                            "name", line.get(2), "how_to_refer", line.get(3));
                }
                case "broker" -> data.add("broker", "id", dice.id(), "authority_code", line.get(1), "name", line.get(2), "phone", line.get(3),
                        "out_of_hours", line.get(4), "hours", line.get(5));
                default -> {
                    team(new Roster.Seat(organisationId, organisation, serviceId, code, dice.id(), line.get(1), line.get(2)), line.get(3));
                    cover(serviceId, everywhere ? places.postcodeArea() : places.district(line.get(2)));
                }
            }
        }
        return roster;
    }

    private void cover(UUID serviceId, String area) {
        if (covered.add(serviceId + area)) {
            data.add("service_area", "service_id", serviceId, "area", area);
        }
    }

    private UUID organisation(List<String> line) {
        UUID id = dice.id();
        LocalDate from = line.get(4).equals("none") ? null : today.minusMonths(dice.between(13, 30));
        LocalDate to = from == null ? null : line.get(4).equals("lapsed") ? today.minusDays(20) : today.plusMonths(dice.between(6, 30));
        data.add("organisation", "id", id, "name", line.get(1), "agency_kind", line.get(2),
                "phone", "+441632%06d".formatted(LANDLINES + organisations++),
                "email", "office@" + domain(line.get(1)), "address", line.get(3),
                "agreement_from", from, "agreement_to", to);
        return id;
    }

    private void team(Roster.Seat seat, String staff) {
        String phone = "+441632%06d".formatted(SPARE_LANDLINES + teams++);
        data.add("team", "id", seat.teamId(), "service_id", seat.serviceId(), "name", seat.teamName(), "base", seat.area(),
                "area", seat.area(), "phone", phone,
                "email", "team" + teams + "@" + domain(seat.organisationName()));
        UUID manager = null;
        for (String places : staff.split(", ")) {
            String[] role = places.split(" ");
            for (int place = 0; place < Integer.parseInt(role[1]); place++) {
                Names.Group group = names.group(dice);
                Worker worker = new Worker(dice.id(), seat, role[0], group.pick(dice, dice.percent(72) ? "women" : "men"),
                        group.pick(dice, "families"));
                worker.managerId = manager;
                roster.add(worker);
                manager = role[0].equals("MANAGER") ? worker.id : manager;
            }
        }
    }

    /** Writes the practitioners, now that names and accounts are settled. */
    void write() {
        int number = 0;
        for (Worker worker : roster.all()) {
            number++;
            boolean away = !worker.hasAccount && dice.percent(6);
            Worker cover = away ? colleagueOf(worker) : null;
            data.add("practitioner", "id", worker.id, "team_id", worker.teamId, "given_name", worker.givenName,
                    "family_name", worker.familyName, "role_code", worker.roleCode,
                    "phone", "+447700%06d".formatted(900_000 + number),
                    "safe_phone", dice.percent(80) ? "+44808157%04d".formatted(number + 10) : null,
                    "email", mailbox(worker, number) + "@" + domain(worker.organisationName),
                    "working_days", dice.oneOf(WEEKS), "manager_id", worker.managerId,
                    "cover_id", cover == null ? null : cover.id,
                    "away_from", away ? today.minusDays(3) : null, "away_to", away ? today.plusDays(dice.between(2, 12)) : null,
                    "training_valid_to", worker.trained ? today.plusMonths(dice.between(2, 30)) : today.minusDays(10),
                    "checks_valid_to", today.plusMonths(dice.between(2, 34)));
        }
        roster.leads().forEach(lead -> data.add("safeguarding_lead", "service_id", lead.serviceId, "practitioner_id", lead.id));
    }

    private Worker colleagueOf(Worker worker) {
        return roster.all().stream().filter(each -> each != worker && each.teamId.equals(worker.teamId)).findFirst().orElse(null);
    }

    private static String mailbox(Worker worker, int number) {
        return (worker.givenName + "." + worker.familyName).toLowerCase(Locale.ROOT) + (worker.hasAccount ? "" : number);
    }

    private static String domain(String organisation) {
        return organisation.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replaceAll("^the ", "").replaceAll(" +", "-") + ".example";
    }
}
