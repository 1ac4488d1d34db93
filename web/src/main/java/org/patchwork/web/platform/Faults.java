package org.patchwork.web.platform;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.patchwork.web.draft.SentForm;

/**
 * Turns what a boundary throws into the answer a person gets: the same 404 for a child that is absent
 * and one that may not be seen, 403 for a page of another role, 503 while no policy is in force.
 * An account or a session that has ended meanwhile is the first filter's to answer ({@code SessionEnd}). A form that was open for too long leads back to its page, with its words. An id of a record that was merged into another leads on to that other. Everything else is a fault of ours: logged, and the fault page.
 */
public class Faults extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(Faults.class.getName());

    /** Simple names, so that the handler knows no component: the first found in the chain of causes counts. */
    private static final Map<String, Integer> ANSWERS = Map.of(
            "ChildNotFound", HttpServletResponse.SC_NOT_FOUND,
            "NotInDirectory", HttpServletResponse.SC_NOT_FOUND,
            "LeaverRefused", HttpServletResponse.SC_NOT_FOUND,
            // Pages answer every other refusal themselves; what reaches here is an address of no version or table.
            "RelayRefused", HttpServletResponse.SC_NOT_FOUND,
            "ImportRefused", HttpServletResponse.SC_NOT_FOUND,
            "PolicyRefused", HttpServletResponse.SC_NOT_FOUND,
            "NoSuchTable", HttpServletResponse.SC_NOT_FOUND,
            "MergeRefused", HttpServletResponse.SC_NOT_FOUND,
            "PolicyUnavailable", HttpServletResponse.SC_SERVICE_UNAVAILABLE);

    private static final String ACCOUNT_ENDED = "NotSignedIn";
    private static final String SESSION = "patchwork.session";
    private static final String CHILD_MOVED = "ChildMoved";

    Faults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        FacesContext page = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
        if (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            answer(page, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext page, Throwable thrown) {
        ExternalContext outside = page.getExternalContext();
        try {
            if (moved(thrown).isPresent()) {
                outside.redirect(MovedRecord.addressOf((HttpServletRequest) outside.getRequest(), moved(thrown).get()));
            } else if (causes(thrown).anyMatch(ViewExpiredException.class::isInstance)) {
                SentForm late = CDI.current().select(SentForm.class).get();
                outside.redirect(outside.getRequestContextPath() + late.keep(outside.getRequestParameterValuesMap()));
            } else if (signedOut((HttpServletRequest) outside.getRequest(), thrown)) {
                throw new FacesException(thrown);
            } else {
                outside.responseSendError(status(thrown), "");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        page.responseComplete();
    }

    /** Answers for a file as a page would for itself. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException thrown) throws IOException {
        if (moved(thrown).isPresent()) {
            response.sendRedirect(MovedRecord.addressOf(request, moved(thrown).get()));
        } else if (signedOut(request, thrown)) {
            throw thrown;
        } else {
            response.sendError(status(thrown));
        }
    }

    /** Remembers the session with which a request begins. */
    public static void begin(HttpServletRequest request) {
        if (request.getAttribute(SESSION) == null) {
            request.setAttribute(SESSION, request.getSession(false));
        }
    }

    /** Whether something was thrown because the account, or the session with which the request began, ended meanwhile; the first filter answers that. */
    public static boolean signedOut(HttpServletRequest request, Throwable thrown) {
        return causes(thrown).anyMatch(cause -> cause.getClass().getSimpleName().equals(ACCOUNT_ENDED))
                || known(thrown) == null && request.getAttribute(SESSION) instanceof HttpSession session && isOver(session);
    }

    private static boolean isOver(HttpSession session) {
        try {
            session.getAttribute(SESSION);
            return false;
        } catch (IllegalStateException over) {
            return true;
        }
    }

    /** The id of the record into which the one asked for was merged, for whoever may find it. */
    private static Optional<String> moved(Throwable thrown) {
        return causes(thrown).filter(cause -> cause.getClass().getSimpleName().equals(CHILD_MOVED)).map(Throwable::getMessage).findFirst();
    }

    static int status(Throwable thrown) {
        Integer known = known(thrown);
        return known == null ? fault(thrown) : known;
    }

    /** Null for a fault. */
    private static Integer known(Throwable thrown) {
        if (causes(thrown).anyMatch(EJBAccessException.class::isInstance)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return causes(thrown).map(cause -> ANSWERS.get(cause.getClass().getSimpleName())).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static int fault(Throwable thrown) {
        LOG.log(Level.SEVERE, "a page failed", thrown);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
