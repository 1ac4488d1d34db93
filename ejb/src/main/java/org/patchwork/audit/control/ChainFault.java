package org.patchwork.audit.control;

import java.util.UUID;

/**
 * Something that was done to the access records.
 *
 * @param stream the account whose looks they are
 * @param number where in its stream: for a record that was put in or moved where it stands now, else where it stood
 * @param last   the same as number but where several records in a row are meant
 * @param record null when the record is gone and no export tells which it was
 */
record ChainFault(Kind kind, UUID stream, long number, long last, UUID record) {

    enum Kind { DELETED, EDITED, REORDERED, INSERTED, REWRITTEN, HEAD }

    ChainFault(Kind kind, UUID stream, long number, UUID record) {
        this(kind, stream, number, number, record);
    }
}
