package org.patchwork.network.entity;

/** Whose service an involvement is: the child's own, or that of somebody in the family. */
public enum Subject {
    CHILD, PARENT, SIBLING, OTHER_ADULT
}
