package org.patchwork.web.protection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.patchwork.protection.boundary.ConflictKind;
import org.patchwork.protection.boundary.ProtectionKind;
import org.patchwork.protection.boundary.ProtectionReason;

/** The codes to choose from on the pages about protection; their words are messages. */
@Named("protectionCodes")
@RequestScoped
public class ProtectionCodes {

    public List<String> getKinds() {
        return names(ProtectionKind.values());
    }

    public List<String> getAsking() {
        return names(ProtectionReason.Asking.values());
    }

    public List<String> getEnding() {
        return names(ProtectionReason.Ending.values());
    }

    public List<String> getNaming() {
        return names(ProtectionReason.Naming.values());
    }

    public List<String> getConflicts() {
        return names(ConflictKind.values());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
