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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.patchwork.web.draft.SentForm;

/**
 * Turns what a boundary throws into the answer a person gets: the same 404 for a child that is absent
 * and one that may not be seen, 403 for a page of another role, 503 while no policy is in force.
 * An account that has ended is signed out at once. A form that was open for too long leads back to its page, with its words. An id of a record that was merged into another leads on to that other. Everything else is a fault of ours: logged, and the fault page.
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
        try {
            ExternalContext outside = page.getExternalContext();
            if (causes(thrown).anyMatch(cause -> cause.getClass().getSimpleName().equals(ACCOUNT_ENDED))) {
                outside.invalidateSession();
                outside.redirect(outside.getRequestContextPath() + "/");
            } else if (moved(thrown).isPresent()) {
                outside.redirect(MovedRecord.addressOf((HttpServletRequest) outside.getRequest(), moved(thrown).get()));
            } else if (causes(thrown).anyMatch(ViewExpiredException.class::isInstance)) {
                SentForm late = CDI.current().select(SentForm.class).get();
                outside.redirect(outside.getRequestContextPath() + late.keep(outside.getRequestParameterValuesMap()));
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
        if (causes(thrown).anyMatch(cause -> cause.getClass().getSimpleName().equals(ACCOUNT_ENDED))) {
            request.getSession().invalidate();
            response.sendRedirect(request.getContextPath() + "/");
        } else if (moved(thrown).isPresent()) {
            response.sendRedirect(MovedRecord.addressOf(request, moved(thrown).get()));
        } else {
            response.sendError(status(thrown));
        }
    }

    /** The id of the record into which the one asked for was merged, for whoever may find it. */
    private static Optional<String> moved(Throwable thrown) {
        return causes(thrown).filter(cause -> cause.getClass().getSimpleName().equals(CHILD_MOVED)).map(Throwable::getMessage).findFirst();
    }

    static int status(Throwable thrown) {
        if (causes(thrown).anyMatch(EJBAccessException.class::isInstance)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return causes(thrown).map(cause -> ANSWERS.get(cause.getClass().getSimpleName()))
                .filter(java.util.Objects::nonNull).findFirst().orElseGet(() -> fault(thrown));
    }

    private static int fault(Throwable thrown) {
        LOG.log(Level.SEVERE, "a page failed", thrown);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
