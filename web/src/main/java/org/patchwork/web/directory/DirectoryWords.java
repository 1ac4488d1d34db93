package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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

    /** A day of the week. */
    public String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, text.locale());
    }

    /** Short things, such as postcode districts, in a row. */
    public String list(List<String> things) {
        return String.join(", ", things);
    }

    /** When somebody is away; {@code until} is null for an open end. */
    public String away(LocalDate from, LocalDate until) {
        return until == null ? text.of("directory.words.awayOpen", written(from)) : text.of("directory.words.away", written(from), written(until));
    }

    private String written(LocalDate day) {
        return DateTimeFormatter.ofPattern(text.of("network.words.dayPattern"), text.locale()).format(day);
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
