package org.patchwork.web.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patchwork.alert.boundary.Alert;
import org.patchwork.alert.boundary.AlertKind;
import org.patchwork.alert.boundary.Alerts;

/** What waits for the reader, by kind, for the first page; without what that page shows itself. */
@Named("waitingKinds")
@RequestScoped
public class WaitingKinds {

    /**
     * One kind of thing that waits.
     *
     * @param address of the page that deals with it, and of the list when there are several
     */
    public record Entry(AlertKind kind, String address, int count) {
    }

    private static final Set<AlertKind> SHOWN_AT_HOME = EnumSet.of(AlertKind.STILL_INVOLVED, AlertKind.COLLEAGUE_LEFT, AlertKind.WORK_HANDED_OVER);

    @EJB
    private Alerts alerts;

    private List<Entry> list;

    /** The newest kind first; asked once. */
    public List<Entry> getList() {
        if (list == null) {
            Map<AlertKind, Entry> kinds = new LinkedHashMap<>();
            alerts.unread().stream().filter(alert -> !SHOWN_AT_HOME.contains(alert.kind()))
                    .forEach(alert -> kinds.merge(alert.kind(), one(alert), (first, next) -> several(first)));
            list = List.copyOf(kinds.values());
        }
        return list;
    }

    private static Entry one(Alert alert) {
        return new Entry(alert.kind(), AlertAddresses.of(alert), 1);
    }

    private static Entry several(Entry entry) {
        boolean ofOne = AlertAddresses.PATHS.get(entry.kind()).endsWith("=");
        return new Entry(entry.kind(), ofOne ? "/alert/alerts.xhtml" : entry.address(), entry.count() + 1);
    }
}
