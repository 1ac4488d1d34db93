package org.patchwork.holder.boundary;

import java.util.List;
import java.util.UUID;

/**
 * A service with those who answer for sharing what it holds.
 *
 * @param leads      who answers now
 * @param candidates who could be named: practitioners of the service who can sign in
 * @param waiting    how many decisions it is asked for
 * @param overdue    how many of them are late
 */
public record LedService(UUID id, String name, List<Person> leads, List<Person> candidates, int waiting, int overdue) {

    /** A practitioner of the service. */
    public record Person(UUID id, String name) {
    }
}
