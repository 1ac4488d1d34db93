package org.patchwork.rules.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;

/** One policy after the other comes into force in this Java machine; and what of them is still in memory afterwards. */
final class Reloading {

    private static final int LOOKS = 3;
    private static final int INSTANCES = 1;
    private static final int CLASS = 3;

    private final Supplier<PolicyFiles> one;
    private final Supplier<PolicyFiles> other;

    // What is in force, as a server holds it: the one policy that is not to be forgotten.
    private CompiledPolicy inForce;
    private int changes;

    private Reloading(Supplier<PolicyFiles> one, Supplier<PolicyFiles> other) {
        this.one = one;
        this.other = other;
    }

    /** Of a policy of a few rows. */
    static Reloading small() {
        return new Reloading(PolicyFiles::small, () -> PolicyFiles.small().with("30-outcome.csv", "not 13_15|16_17", "not 13_15"));
    }

    /** Of the policy that ships. */
    static Reloading shipped() {
        return new Reloading(() -> PolicyFiles.of(ShippedPolicy.FOLDER), () -> PolicyFiles.of(ShippedPolicy.FOLDER)
                .with("46-outcome-family-contact.csv", "not harm|screening", "not harm"));
    }

    /** Compiles a policy whose conditions differ from the last one's, and puts it in force. @return what was in force before */
    CompiledPolicy change() {
        CompiledPolicy before = inForce;
        inForce = (changes++ % 2 == 0 ? one : other).get().compile();
        return before;
    }

    /** The version in force. */
    String version() {
        return inForce.version();
    }

    /** Classes that are loaded, once all that nobody holds is gone. */
    static long classes() {
        return settled(() -> ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    /** Class loaders of compiled rules that somebody still holds. */
    static long loaders() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram", new Object[] {new String[0]}, new String[] {String[].class.getName()});
            return histogram.lines().map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > CLASS && words[CLASS].endsWith("ProjectClassLoader"))
                    .mapToLong(words -> Long.parseLong(words[INSTANCES])).findFirst().orElse(0);
        } catch (JMException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** Bytes of heap in use, once all that nobody holds is gone. */
    static long heapBytes() {
        return settled(() -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Bytes that classes take, once all that nobody holds is gone. */
    static long metaspaceBytes() {
        return settled(() -> ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage).findFirst().orElseThrow().getUsed());
    }

    /** The lowest of what is seen until several full collections in a row find nothing more. */
    private static long settled(LongSupplier measure) {
        long lowest = Long.MAX_VALUE;
        for (int same = 0; same < LOOKS; same++) {
            System.gc();
            long now = measure.getAsLong();
            if (now < lowest) {
                lowest = now;
                same = 0;
            }
        }
        return lowest;
    }
}
