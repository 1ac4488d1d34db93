package org.patchwork.demonstration.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Writes the authorities, who works at their duty desks, and how long the desks took in the last months. */
final class Desks {

    private static final int MONTHS = 4;
    private static final int FEWEST = 3;
    private static final int MOST = 14;

    private final Dataset data;
    private final Dice dice;
    private final LocalDate today;

    Desks(Dataset data, Dice dice, LocalDate today) {
        this.data = data;
        this.dice = dice;
        this.today = today;
    }

    void open(String passwordHash, Instant accepted) {
        String authority = null;
        for (List<String> line : Lines.of("desks.txt")) {
            switch (line.get(0)) {
                case "authority" -> {
                    authority = line.get(1);
                    data.add("authority", "code", authority, "name", line.get(2), "council_id", organisation(line.get(3)));
                }
                case "broker" -> data.add("broker", "id", dice.id(), "authority_code", authority, "name", line.get(1), "phone", line.get(2),
                        "out_of_hours", line.get(3), "hours", line.get(4));
                default -> staff(line, desk(authority), passwordHash, accepted);
            }
        }
        data.tables().get("broker").forEach(desk -> times((UUID) desk.get("id")));
    }

    private void staff(List<String> line, UUID desk, String passwordHash, Instant accepted) {
        UUID account = dice.id();
        data.add("account", "id", account, "username", line.get(1), "password_hash", passwordHash, "display_name", line.get(2),
                "code_accepted_at", accepted);
        data.add("account_role", "account_id", account, "role", "BROKER");
        data.add("broker_staff", "account_id", account, "broker_id", desk, "manages", line.get(3).equals("manages"));
    }

    /** Most messages go on within the hour and are answered the same day; in the first month there were too few to tell of. */
    private void times(UUID desk) {
        for (int back = MONTHS; back >= 1; back--) {
            int messages = back == MONTHS ? FEWEST : dice.between(FEWEST * 2, MOST);
            for (int message = 0; message < messages; message++) {
                time(desk, back, "PASSED_ON", dice.between(4, dice.percent(85) ? 55 : 240));
                time(desk, back, "ANSWERED", dice.between(20, dice.percent(85) ? 420 : 1400));
            }
        }
    }

    private void time(UUID desk, int monthsBack, String step, int minutes) {
        data.add("broker_time", "id", dice.id(), "broker_id", desk, "month", today.withDayOfMonth(1).minusMonths(monthsBack),
                "step", step, "minutes", minutes);
    }

    private UUID organisation(String name) {
        return name.isEmpty() ? null : id("organisation", "name", name);
    }

    private UUID desk(String authority) {
        return id("broker", "authority_code", authority);
    }

    private UUID id(String table, String column, String value) {
        return (UUID) data.tables().get(table).stream().filter(row -> Objects.equals(row.get(column), value)).map((Map<String, Object> row) -> row.get("id"))
                .findFirst().orElseThrow(() -> new IllegalStateException("no " + table + " " + value));
    }
}
