package org.patchwork.sharing.control;

import java.time.LocalDate;
import java.time.Period;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.rules.fact.AccessMode;
import org.patchwork.rules.fact.Action;
import org.patchwork.rules.fact.AgeBand;
import org.patchwork.rules.fact.Competence;
import org.patchwork.rules.fact.GateFacts;
import org.patchwork.rules.fact.Plan;
import org.patchwork.rules.fact.RecordProtection;
import org.patchwork.rules.fact.Statutory;
import org.patchwork.rules.fact.YesNo;

/** Builds the gate's facts (sharing policy, section 2) from what is stored; says nothing of what follows from them. */
final class GateFactsBuilder {

    private static final int PRESUMED_COMPETENT_FROM = 16;

    private GateFactsBuilder() {
    }

    static GateFacts of(Viewer viewer, RecordRow row, Action action, LocalDate today) {
        AgeBand age = ageBand(row, today);
        return new GateFacts(viewer.roleCode(), viewer.serviceCode(), row.viewerInvolvement(), yesNo(viewer.authorised()),
                yesNo(row.conflict()), yesNo(row.allowListed()),
                row.statutoryBasis() == null ? Statutory.NONE : Statutory.valueOf(row.statutoryBasis()),
                row.emergency() == null ? AccessMode.NORMAL : row.emergency().mode(), action, age, competence(row, today),
                row.plan() == null ? Plan.NONE : Plan.valueOf(row.plan()),
                row.protectionForViewer() == null ? RecordProtection.UNKNOWN : RecordProtection.valueOf(row.protectionForViewer()),
                row.stayAgreedOn() != null && age == AgeBand.ADULT ? YesNo.Y : YesNo.NA);
    }

    /** Whole years in the Gregorian calendar, on the day of asking; null when unknown, not yet born or dead. */
    static Integer ageInYears(RecordRow row, LocalDate today) {
        if (row.dateOfBirth() == null || row.diedOn() != null || row.dateOfBirth().isAfter(today)) {
            return null;
        }
        return Period.between(row.dateOfBirth(), today).getYears();
    }

    static AgeBand ageBand(RecordRow row, LocalDate today) {
        if (row.diedOn() != null) {
            return AgeBand.DECEASED;
        }
        if (row.expectedOn() != null || row.dateOfBirth() != null && row.dateOfBirth().isAfter(today)) {
            return AgeBand.UNBORN;
        }
        return row.dateOfBirth() == null ? AgeBand.UNKNOWN : AgeBand.ofYears(ageInYears(row, today));
    }

    private static Competence competence(RecordRow row, LocalDate today) {
        Integer age = ageInYears(row, today);
        if (age == null) {
            return Competence.NA;
        }
        if (age >= PRESUMED_COMPETENT_FROM) {
            return Competence.PRESUMED_16;
        }
        return "GILLICK".equals(row.competence()) && !recheckDue(row, today) ? Competence.GILLICK : Competence.NOT_COMPETENT;
    }

    /** An assessment made before the child turned 13 is not taken over to the years after. */
    private static boolean recheckDue(RecordRow row, LocalDate today) {
        LocalDate thirteenth = row.dateOfBirth().plusYears(13);
        return row.competenceAssessedOn().isBefore(thirteenth) && !today.isBefore(thirteenth);
    }

    static YesNo yesNo(boolean value) {
        return value ? YesNo.Y : YesNo.N;
    }
}
