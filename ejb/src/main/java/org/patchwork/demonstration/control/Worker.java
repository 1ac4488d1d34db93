package org.patchwork.demonstration.control;

import java.util.UUID;

/** A practitioner in the making. */
final class Worker {

    final UUID id;
    final UUID teamId;
    final String teamName;
    final UUID serviceId;
    final String serviceCode;
    final UUID organisationId;
    final String organisationName;
    final String area;
    final String roleCode;
    String givenName;
    String familyName;
    UUID managerId;
    boolean trained = true;
    boolean hasAccount;

    Worker(UUID id, Roster.Seat seat, String roleCode, String givenName, String familyName) {
        this.id = id;
        this.teamId = seat.teamId();
        this.teamName = seat.teamName();
        this.serviceId = seat.serviceId();
        this.serviceCode = seat.serviceCode();
        this.organisationId = seat.organisationId();
        this.organisationName = seat.organisationName();
        this.area = seat.area();
        this.roleCode = roleCode;
        this.givenName = givenName;
        this.familyName = familyName;
    }
}
