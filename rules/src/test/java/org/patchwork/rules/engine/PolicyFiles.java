package org.patchwork.rules.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a policy, to be changed and damaged. */
final class PolicyFiles {

    private static final Path SMALL = Path.of("src/test/resources/org/patchwork/rules/small-policy");
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private PolicyFiles(Path folder) {
        try {
            new PolicyFolder(folder).files().forEach(file -> files.put(file.name(), file.content()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PolicyFiles of(Path folder) {
        return new PolicyFiles(folder);
    }

    /** A policy of a few rows that only tests know. */
    static PolicyFiles small() {
        return of(SMALL);
    }

    /** With the one place of a file's text changed; the place must be there, so that no test passes by accident. */
    PolicyFiles with(String file, String there, String instead) {
        if (!text(file).contains(there)) {
            throw new IllegalArgumentException(file + " does not hold " + there);
        }
        return with(file, text -> text.replaceFirst(Pattern.quote(there), Matcher.quoteReplacement(instead)));
    }

    PolicyFiles with(String file, UnaryOperator<String> change) {
        return withBytes(file, change.apply(text(file)).getBytes(StandardCharsets.UTF_8));
    }

    PolicyFiles withBytes(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    PolicyFiles without(String file) {
        files.remove(file);
        return this;
    }

    String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Writes the files to a folder, as an officer who saves them would. */
    void saveTo(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    List<PolicyFile> list() {
        List<PolicyFile> list = new ArrayList<>();
        files.keySet().stream().sorted().forEach(name -> list.add(new PolicyFile(name, files.get(name))));
        return list;
    }

    CompiledPolicy compile() {
        try {
            return PolicyCompiler.compile(list());
        } catch (PolicyRejected rejected) {
            throw new IllegalStateException(rejected);
        }
    }

    /** What is wrong with the files; empty when nothing is. Does not trouble Drools with files that are sound. */
    List<Fault> faults() {
        try {
            PolicyCompiler.sound(list());
            return List.of();
        } catch (PolicyRejected rejected) {
            return rejected.faults();
        }
    }
}
