package org.patchwork.intake.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** A file was not taken, or an import does not go on. Nothing was changed. */
@ApplicationException(rollback = true)
public class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Cause {
        /** The caller may open no record at the moment: agreement, training, checks or code of conduct. */
        NOT_AUTHORISED,
        /** The file cannot be used; the faults say why. */
        FILE_UNUSABLE,
        /** No file was chosen. */
        NO_FILE,
        /** There is no such import of this organisation. */
        NO_SUCH_IMPORT,
        /** It has begun, was discarded or is done. */
        NOT_OFFERED,
        /** What it would change was worked out too long ago. */
        TOO_OLD,
        /** Nothing in it can be taken over. */
        NOTHING_TO_DO,
        /** A list of everybody must be without faults, or those in faulty rows would count as gone. */
        WHOLE_LIST_FAULTY,
        /** Whoever started it cannot be the second. */
        SECOND_PERSON_NEEDED
    }

    private final Cause refusal;
    private final transient List<RowFault> faults;

    public ImportRefused(Cause refusal) {
        this(refusal, List.of());
    }

    public ImportRefused(Cause refusal, List<RowFault> faults) {
        super(refusal.name());
        this.refusal = refusal;
        this.faults = List.copyOf(faults);
    }

    public Cause refusal() {
        return refusal;
    }

    /** What is wrong with the file; empty when it was not about the file. */
    public List<RowFault> faults() {
        return faults == null ? List.of() : faults;
    }
}
