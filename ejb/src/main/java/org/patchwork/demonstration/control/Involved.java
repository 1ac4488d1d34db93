package org.patchwork.demonstration.control;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** An involvement in the making; all days are counted back from the day of loading. */
final class Involved {

    final UUID id;
    final Child child;
    final Worker worker;
    int since;
    Integer ended;
    List<Integer> seen = new ArrayList<>();
    String subject = "CHILD";
    UUID subjectPerson;
    boolean relevant = true;
    boolean core;
    boolean lead;
    /** Led until it ended. */
    boolean led;
    boolean mark;
    boolean invited;
    boolean disputed;
    boolean unanswered;
    String raised;

    Involved(UUID id, Child child, Worker worker, int since) {
        this.id = id;
        this.child = child;
        this.worker = worker;
        this.since = since;
    }

    /** @return whose service it is */
    UUID person() {
        return subjectPerson == null ? child.id() : subjectPerson;
    }
}
