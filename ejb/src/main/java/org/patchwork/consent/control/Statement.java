package org.patchwork.consent.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.consent.boundary.ConsentRefused;
import org.patchwork.consent.boundary.ConsentRefused.Cause;
import org.patchwork.consent.boundary.ConsentRequest;
import org.patchwork.consent.entity.Consent;
import org.patchwork.consent.entity.Consent.Extent;
import org.patchwork.consent.entity.Consent.Giver;
import org.patchwork.consent.entity.Consent.How;
import org.patchwork.consent.entity.Consent.Scope;
import org.patchwork.consent.entity.Consent.State;
import org.patchwork.consent.entity.ConsentScope;
import org.patchwork.rules.fact.ConsentGiver;
import org.patchwork.sharing.boundary.OwnService;
import org.patchwork.sharing.control.ConsentReckoning.Said;

/** A request that was checked: every code is known, every date possible, every agency and relative one that was offered. */
public record Statement(ConsentRequest request, State state, Extent extent, Giver giver, UUID giverId, Scope scope) {

    private static final int LONGEST_LINE = 200;

    /**
     * What the recorder was offered to choose from.
     *
     * @param relatives ids
     * @param agencies  ids
     * @param roles     codes
     */
    public record Offered(Set<UUID> relatives, Set<UUID> agencies, Set<String> roles) {
    }

    /** @throws ConsentRefused naming the first field to mend */
    public static Statement of(ConsentRequest request, OwnService service, Offered offered, LocalDate today) {
        State state = word(State.values(), request.state(), Cause.STATE_MISSING);
        Giver giver = word(Giver.values(), request.giver(), Cause.GIVER_MISSING);
        refuseWhen(request.giverId() != null && !offered.relatives().contains(request.giverId()), Cause.NO_SUCH_RELATIVE);
        boolean given = state == State.GIVEN;
        Extent extent = given ? word(Extent.values(), request.extent(), Cause.EXTENT_MISSING) : null;
        Scope scope = given ? word(Scope.values(), request.scope(), Cause.SCOPE_MISSING) : Scope.ALL;
        if (scope != Scope.ALL) {
            refuseWhen(request.agencies().isEmpty() && request.roles().isEmpty(), Cause.SCOPE_EMPTY);
            refuseWhen(!offered.agencies().containsAll(request.agencies()) || !offered.roles().containsAll(request.roles()), Cause.NO_SUCH_ENTRY);
        }
        if (state != State.WITHDRAWN) {
            word(How.values(), request.how(), Cause.HOW_MISSING);
        }
        refuseWhen(request.line() != null && request.line().strip().length() > LONGEST_LINE, Cause.LINE_TOO_LONG);
        days(request, given, today);
        return new Statement(request, state, extent, giver, speaker(giver, request, service), scope);
    }

    private static void days(ConsentRequest request, boolean given, LocalDate today) {
        refuseWhen(request.from() == null, Cause.FROM_MISSING);
        refuseWhen(request.from().isAfter(today), Cause.FROM_IN_FUTURE);
        if (given && request.to() != null) {
            refuseWhen(request.to().isBefore(request.from()), Cause.TO_BEFORE_FROM);
            refuseWhen(request.to().isBefore(today), Cause.TO_PAST);
        }
    }

    /** The child and the adult whose service it is are known; of relatives, the one named. */
    private static UUID speaker(Giver giver, ConsentRequest request, OwnService service) {
        return switch (giver) {
            case CHILD -> request.childId();
            case ADULT_SUBJECT -> service.subjectId();
            case PARENT, OTHER_PARENT -> request.giverId();
        };
    }

    public Said said() {
        return new Said(state.name(), extent == null ? null : extent.name(), ConsentGiver.valueOf(giver.name()), request.from(), to());
    }

    /** The statement as it is kept. */
    public Consent consent(Viewer recorder, Instant at) {
        Consent consent = new Consent(request.id(), request.childId(), request.serviceId(), request.subjectId(), state, extent, giver,
                request.from(), at);
        String line = request.line() == null || request.line().isBlank() ? null : request.line().strip();
        consent.heard(giverId, recorder.practitionerId(), line);
        consent.explained(request.how() == null ? null : How.valueOf(request.how()));
        consent.until(to());
        consent.limit(scope, scope == Scope.ALL ? List.of() : Stream.concat(
                request.agencies().stream().map(agency -> new ConsentScope(UUID.randomUUID(), agency)),
                request.roles().stream().map(role -> new ConsentScope(UUID.randomUUID(), role))).toList());
        return consent;
    }

    private LocalDate to() {
        return state == State.GIVEN ? request.to() : null;
    }

    private static <E extends Enum<E>> E word(E[] words, String code, Cause missing) {
        return Stream.of(words).filter(word -> word.name().equals(code)).findFirst().orElseThrow(() -> new ConsentRefused(missing));
    }

    private static void refuseWhen(boolean wrong, Cause cause) {
        if (wrong) {
            throw new ConsentRefused(cause);
        }
    }
}
