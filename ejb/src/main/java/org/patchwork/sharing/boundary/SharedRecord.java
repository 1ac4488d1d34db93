package org.patchwork.sharing.boundary;

/** What the gate lets a viewer have of a child's record; {@link ChildNotFound} when that is nothing. */
public sealed interface SharedRecord permits OpenRecord, StubRecord {
}
