package org.patchwork.web.holder;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.patchwork.sharing.boundary.HeldInvolvement;
import org.patchwork.sharing.boundary.HoldGround;
import org.patchwork.sharing.boundary.PolicyWords;
import org.patchwork.web.platform.Text;

/** Days, codes and lists of these pages in words. */
@Named("holderWords")
@ApplicationScoped
public class HolderWords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    private Text text;

    @EJB
    private PolicyWords policyWords;

    /** A day; empty for none. */
    public String day(LocalDate day) {
        return day == null ? "" : DateTimeFormatter.ofPattern("d MMMM yyyy", text.locale()).format(day);
    }

    /** The day of a moment in London. */
    public String dayOf(Instant moment) {
        return moment == null ? "" : day(LocalDate.ofInstant(moment, LONDON));
    }

    /** Names in a row. */
    public String list(Collection<String> names) {
        return String.join(", ", names);
    }

    /** Why a decision is asked for. */
    public String grounds(HeldInvolvement held) {
        return held.grounds().stream().map(HoldGround::name).map(code -> text.ofCode("holder.ground", code)).collect(Collectors.joining("; "));
    }

    /** The last decision in a sentence, or that there is none. */
    public String last(HeldInvolvement held) {
        return held.last() == null ? text.of("holder.words.noDecision") : text.of("holder.words.last",
                text.ofCode("holder.decision", held.last().decision()), dayOf(held.last().decidedAt()), held.last().decidedBy(), day(held.last().reviewOn()));
    }

    /** A legal basis as the policy's table words it. */
    public String legalBasis(String code) {
        return code == null ? "" : policyWords.legalBasis(code, text.locale());
    }
}
