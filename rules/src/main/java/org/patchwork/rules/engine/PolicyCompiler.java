package org.patchwork.rules.engine;

import java.io.IOException;
import java.util.List;

/** Makes a {@link Policy} of the officers' files, or says all that is wrong with them. */
public final class PolicyCompiler {

    private PolicyCompiler() {
    }

    /**
     * Reads, checks and compiles all files. Safe for use by many threads; Drools compiles for one at a time.
     *
     * @throws PolicyRejected with all faults of all files; nothing is in force because of this call
     */
    public static Policy compile(PolicySource source) throws PolicyRejected {
        return compile(read(source));
    }

    /**
     * The rows that decide, read and found sound in all but one thing: whether they keep to property 3 (sharing policy, section 4), which
     * {@link #compile(PolicySource)} refuses to break, and a proof shows in more words.
     *
     * @throws PolicyRejected with all faults of all files
     */
    public static PolicyRules rulesOf(PolicySource source) throws PolicyRejected {
        return PolicyRules.of(readable(read(source)));
    }

    private static List<PolicyFile> read(PolicySource source) throws PolicyRejected {
        try {
            return source.files();
        } catch (IOException unreadable) {
            throw new PolicyRejected(List.of(Faults.ofFolder("folder.unreadable", unreadable)));
        }
    }

    static CompiledPolicy compile(List<PolicyFile> files) throws PolicyRejected {
        PolicyContent content = sound(files);
        RuleBase rules = DroolsCompiler.compile(content.tables());
        return new CompiledPolicy(content, rules, new Lookups(content, rules));
    }

    /** What the files say, once nothing is wrong with it. */
    static PolicyContent sound(List<PolicyFile> files) throws PolicyRejected {
        PolicyContent content = readable(files);
        Faults faults = new Faults();
        guardHeld(content, faults);
        refuse(faults);
        return content;
    }

    static PolicyContent readable(List<PolicyFile> files) throws PolicyRejected {
        PolicyContent content = new PolicyReader(files).read();
        Faults faults = new Faults();
        spacesSmall(content, faults);
        refuse(faults);
        return content;
    }

    private static void refuse(Faults faults) throws PolicyRejected {
        if (faults.count() > 0) {
            throw new PolicyRejected(faults.list());
        }
    }

    private static void spacesSmall(PolicyContent content, Faults faults) {
        content.tables().stream().filter(table -> new TableSpace(table, content.domains()).size() > Limits.SPACE)
                .forEach(table -> faults.add(table.name(), 0, "", "table.space", Limits.SPACE));
    }

    private static void guardHeld(PolicyContent content, Faults faults) {
        List<DecisionRow> rows = content.tables(Part.OUTCOME).stream().flatMap(table -> table.rows().stream()).toList();
        new SensitiveGuard(content.domains()).breaches(rows).forEach((row, cube) ->
                faults.add(row.key().table(), row.key().line(), Part.OUTCOME.resultHeading(), "guard.sensitive", cube.example(), row.result()));
    }

    /** Ends the threads that compiling left behind, for good: to be called once, when the application leaves the server. */
    public static void shutdown() {
        DroolsCompiler.shutdown();
    }
}
