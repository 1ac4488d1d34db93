package org.patchwork.sharing.boundary;

/** The outcomes that put a person on a viewer's page. */
public enum SharedOutcome {
    FULL, LIMITED
}
