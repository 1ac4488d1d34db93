package org.patchwork.directory.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.patchwork.directory.boundary.ProfileRefused;
import org.patchwork.directory.boundary.ProfileRefused.Cause;

/** Looks through a form, and refuses it with everything that is wrong together. */
final class Checks {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1000;

    private final List<Cause> wrong = new ArrayList<>();

    /** @return the number as it is kept; null for none, and for one that is wrong */
    String phone(String typed, Cause otherwise) {
        String line = text(typed);
        String number = line == null ? null : PhoneNumbers.normalised(line).orElse(null);
        refuseWhen(line != null && number == null, otherwise);
        return number;
    }

    /** @return null for none */
    String email(String typed) {
        String address = line(typed);
        refuseWhen(address != null && !EMAIL.matcher(address).matches(), Cause.EMAIL);
        return address;
    }

    /** @return null for a blank line */
    String line(String typed) {
        return within(typed, LONGEST_LINE);
    }

    /** @return null for a blank text */
    String text(String typed) {
        return within(typed, LONGEST_TEXT);
    }

    private String within(String typed, int most) {
        String stripped = typed == null || typed.isBlank() ? null : typed.strip();
        refuseWhen(stripped != null && stripped.length() > most, Cause.TOO_LONG);
        return stripped;
    }

    void refuseWhen(boolean bad, Cause cause) {
        if (bad && !wrong.contains(cause)) {
            wrong.add(cause);
        }
    }

    /** @throws ProfileRefused when anything was wrong */
    void done() {
        if (!wrong.isEmpty()) {
            throw new ProfileRefused(wrong);
        }
    }
}
