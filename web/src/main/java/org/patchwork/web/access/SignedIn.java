package org.patchwork.web.access;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.patchwork.access.boundary.Roles;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.access.boundary.Viewing;

/**
 * Who is signed in, as far as the frame of a page shows it. What they may see is decided afresh by the
 * boundaries; only the name and the accepted code of conduct are kept in the session.
 */
@Named("signedIn")
@RequestScoped
public class SignedIn {

    private static final String NAME = "patchwork.name";
    private static final String SINCE = "patchwork.since";
    private static final String CODE_ACCEPTED = "patchwork.codeAccepted";

    @EJB
    private Viewing viewing;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    /** Whether anybody is signed in. */
    public boolean isHere() {
        return request.getUserPrincipal() != null;
    }

    /** The name in the header; empty when nobody is signed in. */
    public String getName() {
        return isHere() ? (String) session().getAttribute(NAME) : "";
    }

    /** When the first page was asked for after signing in; this moment in a session that an older server began. */
    public Instant getSince() {
        Object since = session().getAttribute(SINCE);
        return since == null ? clock.instant() : Instant.ofEpochMilli((Long) since);
    }

    /** Whether the code of conduct has been accepted; it is asked of a person once. */
    public boolean isCodeAccepted() {
        return Boolean.TRUE.equals(session().getAttribute(CODE_ACCEPTED));
    }

    /** Whether this person works with children in Patchwork. */
    public boolean isCaseworker() {
        return request.isUserInRole(Roles.PRACTITIONER) || request.isUserInRole(Roles.MANAGER);
    }

    /** Whether this person manages others. */
    public boolean isManager() {
        return request.isUserInRole(Roles.MANAGER);
    }

    /** Whether this person may see which sharing policy is in force. */
    public boolean isPolicyReader() {
        return request.isUserInRole(Roles.INFORMATION_GOVERNANCE) || request.isUserInRole(Roles.OPERATIONS);
    }

    /** Whether this person is an information-governance officer. */
    public boolean isOfficer() {
        return request.isUserInRole(Roles.INFORMATION_GOVERNANCE);
    }

    /** Whether this person looks after the system. */
    public boolean isOperator() {
        return request.isUserInRole(Roles.OPERATIONS);
    }

    /** Whether this person works at a broker's desk. */
    public boolean isBroker() {
        return request.isUserInRole(Roles.BROKER);
    }

    /** Whether this person runs the pilot. */
    public boolean isProjectTeam() {
        return request.isUserInRole(Roles.PROJECT_TEAM);
    }

    /** Whether this person may see who looked at what. */
    public boolean isAccessReader() {
        return request.isUserInRole(Roles.MANAGER) || isOfficer();
    }

    /** The page this person begins on, as a path in the application. */
    public String getFirstPage() {
        if (isCaseworker()) {
            return "/network/home.xhtml";
        }
        if (isBroker()) {
            return "/broker/inbox.xhtml";
        }
        if (isOfficer()) {
            return "/audit/governance.xhtml";
        }
        if (isProjectTeam()) {
            return "/feedback/board.xhtml";
        }
        return isPolicyReader() ? "/policy/versions.xhtml" : "/help/index.xhtml";
    }

    void codeWasAccepted() {
        session().setAttribute(CODE_ACCEPTED, true);
    }

    private HttpSession session() {
        HttpSession session = request.getSession();
        if (session.getAttribute(NAME) == null) {
            Viewer viewer = viewing.current();
            session.setAttribute(SINCE, clock.millis());
            session.setAttribute(NAME, viewer.displayName());
            session.setAttribute(CODE_ACCEPTED, viewer.codeAccepted());
        }
        return session;
    }
}
