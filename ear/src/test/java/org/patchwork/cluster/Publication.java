package org.patchwork.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.patchwork.whole.Portal;

/**
 * One way of putting a policy in force for all servers: the demonstration's folder, which they all look at. The two policies differ
 * in what they say of two services, so that both services' cards come and go together.
 */
final class Publication {

    private static final String SERVICES_TABLE = "03-services.csv";
    private static final String RULES_TABLE = "46-outcome-family-contact.csv";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> SERVICES = List.of("HOUSING", "SCHOOL_NURSING");

    private Publication() {
    }

    /** Puts a policy in force that shows the two services. */
    static void showing() {
        write(RULES_TABLE, line -> renewed(line).replace(",not harm,", ",not harm|screening,"));
        write(SERVICES_TABLE, line -> isOfBoth(line) ? line.replace(",SENSITIVE_OTHER", ",STANDARD") : line);
    }

    /** Puts a policy in force that hides the two services. */
    static void hiding() {
        write(RULES_TABLE, line -> renewed(line).replace(",not harm|screening,", ",not harm,"));
        write(SERVICES_TABLE, line -> isOfBoth(line) ? line.replace(",STANDARD", ",SENSITIVE_OTHER") : line);
    }

    /** A condition is changed to and fro, and a source is one that was never seen: no server has this policy at hand from before. */
    private static String renewed(String line) {
        return line.replaceFirst("part B2[ 0-9]*", "part B2 " + NUMBER.incrementAndGet());
    }

    private static boolean isOfBoth(String line) {
        return SERVICES.stream().anyMatch(service -> line.startsWith(service + ","));
    }

    private static void write(String table, UnaryOperator<String> change) {
        Path file = Portal.policyFolder().resolve(table);
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(change).toList();
            Path written = Files.write(file.resolveSibling(".new"), lines, StandardCharsets.UTF_8);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
