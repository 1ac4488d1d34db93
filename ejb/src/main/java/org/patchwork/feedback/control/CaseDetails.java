package org.patchwork.feedback.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.patchwork.feedback.boundary.FeedbackRefused.Cause;

/**
 * Finds what looks like part of a case in words that must hold none: numbers of children, dates, telephone numbers. It would rather ask
 * somebody to write a harmless number in another way than keep one that is not.
 */
public final class CaseDetails {

    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";

    private static final Map<Cause, Pattern> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put(Cause.HOLDS_PHONE, Pattern.compile("(?<![0-9])(?:\\+\\s?44|0044|\\(?0)[\\s().-]*(?:[0-9][\\s().-]*){8,10}(?![0-9])"));
        LOOKS.put(Cause.HOLDS_DATE, Pattern.compile("(?<![0-9])(?:[0-3]?[0-9]\\s*[./-]\\s*[01]?[0-9]\\s*[./-]\\s*(?:[0-9]{4}|[0-9]{2})"
                + "|[0-9]{4}-[01][0-9]-[0-3][0-9]|[0-3]?[0-9](?:st|nd|rd|th)?(?:\\s+of)?[\\s.-]+" + MONTH + "[\\s.,-]+[0-9]{2,4}"
                + "|" + MONTH + "\\s+[0-3]?[0-9](?:st|nd|rd|th)?,?\\s+[0-9]{4})(?![0-9])", Pattern.CASE_INSENSITIVE));
        LOOKS.put(Cause.HOLDS_NUMBER, Pattern.compile("(?<![0-9])(?:[0-9][ .-]?){9,}[0-9](?![0-9])"));
    }

    private CaseDetails() {
    }

    /** @return what is in it first; empty for nothing */
    public static Optional<Cause> in(String words) {
        return LOOKS.entrySet().stream().filter(look -> look.getValue().matcher(words).find()).map(Map.Entry::getKey).findFirst();
    }
}
