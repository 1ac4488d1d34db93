package org.patchwork.rules.engine;

import java.nio.file.Path;

/** The policy that the product ships with, compiled once for all tests. What it decides is its scenarios' business, not the engine's tests'. */
final class ShippedPolicy {

    static final Path FOLDER = Path.of("policy");
    private static CompiledPolicy compiled;

    private ShippedPolicy() {
    }

    static synchronized CompiledPolicy compiled() {
        if (compiled == null) {
            compiled = PolicyFiles.of(FOLDER).compile();
        }
        return compiled;
    }
}
