package org.patchwork.intake.control;

import java.util.List;
import java.util.Optional;
import org.patchwork.intake.boundary.ImportColumn;
import org.patchwork.intake.boundary.ImportFault;
import org.patchwork.intake.control.OwnPeople.Group;

/** Finds the team that a row names among those of the organisation. */
record TeamNames(List<Group> groups) {

    /** @return empty when there is none, or more than one; then the row says so */
    Optional<Group> find(ImportRow row) {
        String team = row.value(ImportColumn.TEAM);
        String service = row.value(ImportColumn.SERVICE);
        if (service != null && groups.stream().noneMatch(group -> group.serviceName().equalsIgnoreCase(service))) {
            row.wrong(ImportColumn.SERVICE, ImportFault.UNKNOWN_SERVICE, service,
                    Likeness.nearest(service, groups.stream().map(Group::serviceName).distinct().toList()));
            return Optional.empty();
        }
        List<Group> inService = groups.stream().filter(group -> service == null || group.serviceName().equalsIgnoreCase(service)).toList();
        List<Group> found = inService.stream().filter(group -> group.name().equalsIgnoreCase(team)).toList();
        if (found.isEmpty()) {
            row.wrong(ImportColumn.TEAM, ImportFault.UNKNOWN_TEAM, Headings.shown(team),
                    Likeness.nearest(team, inService.stream().map(Group::name).distinct().toList()));
        } else if (found.size() > 1) {
            row.wrong(ImportColumn.TEAM, ImportFault.TEAM_OF_SEVERAL, Headings.shown(team));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
