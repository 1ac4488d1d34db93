package org.patchwork.rules.engine;

import java.io.IOException;
import java.util.List;

/** Where the files of a policy come from: a folder, or a published version in the database. */
public interface PolicySource {

    /** All tables in the order of their names; scenarios are not among them. */
    List<PolicyFile> files() throws IOException;
}
