package org.patchwork.demonstration.control;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Writes the numbered accounts and seats their owners among the practitioners. */
final class Accounts {

    private final Dataset data;
    private final Dice dice;
    private final Roster roster;

    Accounts(Dataset data, Dice dice, Roster roster) {
        this.data = data;
        this.dice = dice;
        this.roster = roster;
    }

    /** @param passwordHash of the one password of all of them */
    void open(String passwordHash, Instant accepted) {
        for (List<String> line : Lines.of("accounts.txt")) {
            UUID id = dice.id();
            data.add("account", "id", id, "username", line.get(1), "password_hash", passwordHash, "display_name", line.get(6),
                    "practitioner_id", line.get(3).isEmpty() ? null : owner(line).id,
                    "email", line.get(3).isEmpty() ? mailbox(line.get(6)) : null,
                    "code_accepted_at", line.get(7).equals("code-not-accepted") ? null : accepted);
            for (String role : line.get(2).split(" ")) {
                data.add("account_role", "account_id", id, "role", role);
            }
        }
    }

    /** Where officers and operations staff are reached, who are in no directory. */
    private static String mailbox(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@brackenford-council.example";
    }

    private Worker owner(List<String> line) {
        Worker owner = roster.seat(line.get(1), line.get(3), line.get(4), line.get(5));
        String[] name = line.get(6).split(" ");
        owner.givenName = name[0];
        owner.familyName = name[1];
        owner.trained = !line.get(7).equals("training-expired");
        return owner;
    }
}
