package org.patchwork.demonstration.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Writes who runs the pilot, and what people have said of the portal. Its ids follow from its lines, without a throw of the dice. */
final class Pilot {

    private static final int HOUR = 14;

    private final Dataset data;
    private final LocalDate today;
    private final ZoneId zone;

    Pilot(Dataset data, LocalDate today, ZoneId zone) {
        this.data = data;
        this.today = today;
        this.zone = zone;
    }

    void run(String passwordHash, Instant accepted) {
        for (List<String> line : Lines.of("pilot.txt")) {
            if (line.get(0).equals("account")) {
                account(line, passwordHash, accepted);
            } else {
                feedback(line);
            }
        }
    }

    private void account(List<String> line, String passwordHash, Instant accepted) {
        UUID id = id(line);
        data.add("account", "id", id, "username", line.get(1), "password_hash", passwordHash, "display_name", line.get(2),
                "email", line.get(3), "code_accepted_at", accepted);
        data.add("account_role", "account_id", id, "role", "PROJECT_TEAM");
    }

    private void feedback(List<String> line) {
        boolean moved = !line.get(5).equals("NEW");
        data.add("feedback", "id", id(line), "account_id", data.accountOf(line.get(1)), "page", line.get(3), "kind", line.get(4),
                "may_ask", line.get(7).equals("may-ask"), "words", line.get(6), "given_at", moment(Integer.parseInt(line.get(2))),
                "state", line.get(5), "answer", line.get(8).isEmpty() ? null : line.get(8), "state_at", moved ? moment(1) : null,
                "state_by", moved ? data.accountOf("demo42") : null);
    }

    private Instant moment(int daysAgo) {
        return today.minusDays(daysAgo).atTime(HOUR, 0).atZone(zone).toInstant();
    }

    private static UUID id(List<String> line) {
        return UUID.nameUUIDFromBytes(String.join("|", line).getBytes(StandardCharsets.UTF_8));
    }
}
