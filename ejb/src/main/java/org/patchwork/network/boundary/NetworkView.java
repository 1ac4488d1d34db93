package org.patchwork.network.boundary;

import org.patchwork.sharing.boundary.StubRecord;

/** What a viewer gets who opens a child: the map, or a possible match and a way to go on. */
public sealed interface NetworkView permits SupportMap, NetworkView.Stub {

    /** Behind a gate that is not open. */
    record Stub(StubRecord match) implements NetworkView {
    }
}
