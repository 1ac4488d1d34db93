package org.patchwork.web.protection;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.ProtectedRecords;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason;
import org.patchwork.protection.boundary.ProtectionRefused;
import org.patchwork.web.platform.OpaqueId;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.ThreeFieldDate;

/** What the buttons of an officer's page do, from the plain fields that were sent with them. */
@RequestScoped
public class OfficersActs {

    @EJB
    private ProtectedRecords records;

    @Inject
    private Problems problems;

    @Inject
    private HttpServletRequest request;

    /** Says which fields of an act are missing. */
    void check(String act) {
        switch (String.valueOf(act)) {
            case "ask" -> {
                problems.when(code(ProtectionKind.class, "kind") == null, "kind", "protection.protect.kindMissing");
                problems.when(code(ProtectionReason.Asking.class, "asking") == null, "asking", "protection.protect.reasonMissing");
            }
            case "end" -> problems.when(code(ProtectionReason.Ending.class, "ending") == null, "ending-" + request.getParameter("request"),
                    "protection.myProtections.endingMissing");
            case "name" -> {
                problems.when(empty("practitioner"), "practitioner", "protection.record.practitionerMissing");
                problems.when(code(ProtectionReason.Naming.class, "purpose") == null, "purpose", "protection.record.purposeMissing");
                problems.when(untilTyped() && until().value().isEmpty(), "until-day", "protection.record.untilWrong");
            }
            case "conflict" -> {
                problems.when(empty("conflicted"), "conflicted", "protection.record.practitionerMissing");
                problems.when(code(ConflictKind.class, "conflict-kind") == null, "conflict-kind", "protection.declareConflict.kindMissing");
            }
            default -> { }
        }
    }

    void run(String act, UUID child) {
        switch (String.valueOf(act)) {
            case "ask" -> records.ask(child, code(ProtectionKind.class, "kind"), code(ProtectionReason.Asking.class, "asking"));
            case "agree" -> records.agree(chosen());
            case "refuse" -> records.refuse(chosen());
            case "end" -> records.end(chosen(), code(ProtectionReason.Ending.class, "ending"));
            case "confirm" -> records.confirmEnd(chosen());
            case "stay" -> records.stay(chosen());
            case "review" -> records.review(chosen());
            case "name" -> records.name(child, request.getParameter("practitioner"), code(ProtectionReason.Naming.class, "purpose"), lastDay());
            case "unname" -> records.endName(child, chosen());
            case "conflict" -> records.setConflict(child, request.getParameter("conflicted"), code(ConflictKind.class, "conflict-kind"));
            case "endConflict" -> records.endConflict(chosen());
            default -> throw new ProtectionRefused(ProtectionRefused.Cause.NO_SUCH_REQUEST);
        }
    }

    /** The field that a refusal is about; null for the page as a whole. */
    static String fieldOf(String act, ProtectionRefused.Cause cause) {
        return switch (cause) {
            case NO_SUCH_PRACTITIONER, ALREADY_NAMED, ALREADY_DECLARED -> "conflict".equals(act) ? "conflicted" : "practitioner";
            case DAY_OUT_OF_RANGE -> "until-day";
            case ALREADY_ASKED -> "kind";
            default -> null;
        };
    }

    private UUID chosen() {
        UUID id = OpaqueId.optional(request.getParameter("request"));
        if (id == null) {
            throw new ProtectionRefused(ProtectionRefused.Cause.NO_SUCH_REQUEST);
        }
        return id;
    }

    private LocalDate lastDay() {
        return untilTyped() ? until().value().orElseThrow() : null;
    }

    private boolean untilTyped() {
        return !empty("until-day") || !empty("until-month") || !empty("until-year");
    }

    private ThreeFieldDate until() {
        ThreeFieldDate date = new ThreeFieldDate(null);
        date.setDay(request.getParameter("until-day"));
        date.setMonth(request.getParameter("until-month"));
        date.setYear(request.getParameter("until-year"));
        return date;
    }

    private boolean empty(String field) {
        String typed = request.getParameter(field);
        return typed == null || typed.isBlank();
    }

    private <E extends Enum<E>> E code(Class<E> type, String field) {
        return ProtectionIds.code(type, request.getParameter(field));
    }
}
