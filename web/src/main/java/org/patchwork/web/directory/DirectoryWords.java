package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.patchwork.sharing.boundary.PolicyWords;
import org.patchwork.web.platform.Text;

/** Words for the directory's codes: roles as the policy's own table names them, working days. */
@Named("directoryWords")
@RequestScoped
public class DirectoryWords {

    @EJB
    private PolicyWords policyWords;

    @Inject
    private Text text;

    /** The name of a role. */
    public String role(String code) {
        return policyWords.roleName(code, text.locale());
    }

    /** The days on which somebody works, from seven letters or dashes, Monday first. */
    public String days(String letters) {
        List<String> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int place = day.ordinal();
            if (place < letters.length() && letters.charAt(place) != '-') {
                days.add(day.getDisplayName(TextStyle.FULL, text.locale()));
            }
        }
        return String.join(", ", days);
    }
}
