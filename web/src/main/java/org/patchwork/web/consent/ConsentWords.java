package org.patchwork.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.patchwork.consent.boundary.ConsentEntry;
import org.patchwork.web.platform.Text;

/** Words for what was said and what it comes to. */
@Named("consentWords")
@RequestScoped
public class ConsentWords {

    @Inject
    private Clock clock;

    @Inject
    private Text text;

    /** What was said, such as "agreed that everything may be known". */
    public String said(ConsentEntry entry) {
        return text.ofCode("consent.state", entry.extent() == null ? entry.state() : entry.extent());
    }

    /** Who said it: by name where it is known. */
    public String speaker(ConsentEntry entry) {
        String giver = text.ofCode("consent.giver", entry.giver());
        return entry.giverName() == null ? giver : text.of("consent.words.speaker", entry.giverName(), giver);
    }

    /** To whom it reaches; empty for refusals and withdrawals. */
    public String reach(ConsentEntry entry) {
        if (entry.extent() == null) {
            return "";
        }
        String scope = text.ofCode("consent.scope", entry.scope());
        return entry.named().isEmpty() ? scope : text.of("consent.words.named", scope, String.join(", ", entry.named()));
    }

    /** A choice of one of the questions of the form. */
    public String choice(String question, String code) {
        return switch (question) {
            case "state" -> text.ofCode("consent.stateChoice", code);
            case "extent" -> text.ofCode("consent.extentChoice", code);
            case "scope" -> text.ofCode("consent.scopeChoice", code);
            case "how" -> text.ofCode("consent.how", code);
            default -> text.ofCode("consent.giverChoice", code);
        };
    }

    /** The look of what it comes to: opens something, opens nothing, or was refused. */
    public String look(String counts) {
        return switch (counts) {
            case "FULL", "EXISTENCE" -> "mark-good";
            case "EXPIRED", "INVALID_GIVER" -> "mark-warn";
            default -> "";
        };
    }

    /** The day of a moment, in the clock's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}
