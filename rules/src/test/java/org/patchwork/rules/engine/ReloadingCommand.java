package org.patchwork.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.kie.api.KieBase;

/** Changes the policy 200 times in a row, and writes what memory holds before, meanwhile and after. */
final class ReloadingCommand {

    private static final int WARM_UP = 10;
    private static final int CHANGES = 200;
    private static final int EVERY = 50;
    private static final double MEBIBYTE = 1 << 20;

    private ReloadingCommand() {
    }

    /** Takes the day, as 2026-11-22, and the folder to write to. */
    public static void main(String[] arguments) throws IOException {
        Reloading reloading = Reloading.shipped();
        for (int i = 0; i < WARM_UP; i++) {
            reloading.change();
        }
        StringBuilder rows = new StringBuilder(row(0));
        long start = System.nanoTime();
        for (int i = 1; i <= CHANGES; i++) {
            reloading.change();
            if (i % EVERY == 0) {
                rows.append(row(i));
            }
        }
        double each = (System.nanoTime() - start) / 1e6 / CHANGES;
        Files.writeString(Files.createDirectories(Path.of(arguments[1])).resolve(arguments[0] + "-reload.md"), page(arguments[0], each, rows));
    }

    private static String row(int change) {
        return String.format(Locale.ROOT, "| %d | %d | %.2f | %.2f |%n", change, Reloading.classes(), Reloading.metaspaceBytes() / MEBIBYTE,
                Reloading.heapBytes() / MEBIBYTE);
    }

    private static String page(String day, double each, CharSequence rows) {
        return "# Changing the policy " + CHANGES + " times in a row: " + day + "\n\n"
                + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + ", " + System.getProperty("java.vm.name") + " " + System.getProperty("java.version") + ", Drools "
                + KieBase.class.getPackage().getImplementationVersion() + ". The shipped policy, one condition changed to and fro, after "
                + WARM_UP + " changes to warm up; each time after full collections, until they find nothing more. "
                + String.format(Locale.ROOT, "A change took %.0f ms on the average, collections included; other work ran on the machine.%n%n", each)
                + "| after changes | classes loaded | metaspace, MB | heap, MB |\n|---|---|---|---|\n" + rows;
    }
}
