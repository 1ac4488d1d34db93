package org.patchwork.web.directory;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.patchwork.directory.boundary.MyTeam;
import org.patchwork.directory.boundary.TeamKeeping;

/** The people whom one manages, and the teams and services that one keeps. */
@Named("myTeam")
@RequestScoped
public class MyTeamView {

    @EJB
    private TeamKeeping keeping;

    private MyTeam team;
    private String done;

    /** Asks once. */
    public void load() {
        team = keeping.list();
    }

    public MyTeam getTeam() {
        return team;
    }

    /** What the manager has just done, for a banner; null for nothing. */
    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }
}
