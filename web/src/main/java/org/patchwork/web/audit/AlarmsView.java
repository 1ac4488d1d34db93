package org.patchwork.web.audit;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.patchwork.sharing.boundary.GovernanceAlarm;
import org.patchwork.sharing.boundary.GovernanceAlarms;

/** The alarms that decisions set off, for officers. */
@Named("alarms")
@RequestScoped
public class AlarmsView {

    @EJB
    private GovernanceAlarms alarms;

    private List<GovernanceAlarm> open;

    /** Asks once. */
    public void load() {
        open = alarms.open();
    }

    public List<GovernanceAlarm> getOpen() {
        return open;
    }
}
