package org.patchwork.network.entity;

/** To what an involvement raises its service's sensitivity; it can never lower it (sharing policy, section 2). */
public enum RaisedSensitivity {
    SENSITIVE_HEALTH, SENSITIVE_SAFETY, SENSITIVE_JUSTICE, SENSITIVE_OTHER
}
