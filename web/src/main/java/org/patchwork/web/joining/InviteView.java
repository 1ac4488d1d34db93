package org.patchwork.web.joining;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.patchwork.joining.boundary.Colleague;
import org.patchwork.joining.boundary.InviteForm;
import org.patchwork.joining.boundary.Inviting;
import org.patchwork.joining.boundary.JoiningRefused;
import org.patchwork.joining.boundary.TeamChoice;
import org.patchwork.web.platform.Problems;
import org.patchwork.web.platform.Text;

/** Asking somebody to join a child's team: a colleague found by name, or somebody by e-mail. */
@Named("invite")
@RequestScoped
public class InviteView {

    @EJB
    private Inviting inviting;

    @Inject
    private Asked asked;

    @Inject
    private Problems problems;

    @Inject
    private Text text;

    private String child;
    private String words;
    private String agency;
    private InviteForm form;
    private List<Colleague> colleagues;
    private List<TeamChoice> teams;

    /** The forms depend on what was found, and are read before the page is. */
    @PostConstruct
    void start() {
        child = asked.text("child");
        words = asked.text("words");
        agency = asked.text("agency");
    }

    /** Asks whom the page is about, once. */
    public void load() {
        form = inviting.formFor(asked.subject("child"));
    }

    /** Finds colleagues. */
    public void find() {
        problems.when(getColleagues().isEmpty(), "words", "joining.invite.nobodyFound");
        load();
    }

    /** Finds teams. */
    public void findTeams() {
        problems.when(getTeams().isEmpty(), "agency", "joining.invite.noTeamFound");
        load();
    }

    /** Asks the colleague chosen. */
    public void ask() throws IOException {
        attempt("colleague", () -> inviting.invite(asked.subject("child"), asked.id("colleague")));
    }

    /** Writes to somebody outside. */
    public void write() throws IOException {
        attempt("email", () -> inviting.inviteByMail(asked.subject("child"), asked.text("email"), asked.id("team")));
    }

    private void attempt(String field, Runnable act) throws IOException {
        try {
            act.run();
            asked.goOn("/joining/invitations.xhtml?done=sent");
        } catch (JoiningRefused refused) {
            boolean ofTeam = refused.refusal() == JoiningRefused.Cause.TEAM_MISSING || refused.refusal() == JoiningRefused.Cause.NO_MANAGER;
            asked.refused(refused, ofTeam ? "team" : field);
            load();
        }
    }

    /** Those found; the form depends on it, and is read before the page is. */
    public List<Colleague> getColleagues() {
        if (colleagues == null) {
            colleagues = words == null ? List.of() : inviting.colleagues(words, text.locale());
        }
        return colleagues;
    }

    /** The teams found. */
    public List<TeamChoice> getTeams() {
        if (teams == null) {
            teams = agency == null ? List.of() : inviting.teams(agency);
        }
        return teams;
    }

    /** Whom the page is about; the forms depend on it. */
    public InviteForm getForm() {
        if (form == null) {
            load();
        }
        return form;
    }

    public String getChild() {
        return child;
    }

    public String getWords() {
        return words;
    }

    public String getAgency() {
        return agency;
    }
}
