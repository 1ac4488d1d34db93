package org.patchwork.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.patchwork.access.boundary.Viewer;
import org.patchwork.intake.boundary.ImportKind;
import org.patchwork.intake.boundary.ImportRefused;
import org.patchwork.intake.boundary.ImportRefused.Cause;

/** Takes a file in: sees whether it can be read at all, and keeps it until it is checked. */
@ApplicationScoped
public class FileIntake {

    private static final int LONGEST_NAME = 200;

    @Inject
    ImportStore store;

    @Inject
    Clock clock;

    /** @throws ImportRefused when the file cannot be read as rows of that kind */
    @Transactional
    public ImportStore.Taken take(Viewer viewer, ImportKind kind, boolean wholeList, SentFile file) {
        try {
            String hash = hash(file.bytes());
            UUID run = file.form() == null ? UUID.randomUUID()
                    : UUID.nameUUIDFromBytes((viewer.accountId() + file.form() + hash).getBytes(StandardCharsets.UTF_8));
            Order order = new Order(run, kind, viewer.organisationId(), viewer.serviceId(), viewer.accountId(), viewer.practitionerId(),
                    LocalDate.now(clock));
            return store.begin(new ImportStore.Kept(order, wholeList, shortened(file.name()), hash, FileRows.of(kind, file)), file);
        } catch (Unreadable unreadable) {
            throw new ImportRefused(Cause.FILE_UNUSABLE, unreadable.faults());
        }
    }

    private static String shortened(String name) {
        String plain = Headings.shown(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        return FaultText.storable(plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
