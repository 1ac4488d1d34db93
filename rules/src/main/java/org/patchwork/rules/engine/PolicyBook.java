package org.patchwork.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that officers own of one policy: its tables, and the scenarios that show them. What is drafted, approved and published is a book.
 * Immutable; its files are in the order of their names, and need not be sound.
 */
public final class PolicyBook implements PolicySource {

    /** What the name of a file of scenarios begins with. */
    public static final String SCENARIOS = "scenarios/";

    private final TreeMap<String, PolicyFile> files = new TreeMap<>();

    private PolicyBook(Collection<PolicyFile> files) {
        files.forEach(file -> {
            if (this.files.put(file.name(), file) != null) {
                throw new IllegalArgumentException("two files are named " + file.name());
            }
        });
    }

    /** Of tables, and of scenarios whose names begin with {@link #SCENARIOS}; in any order. */
    public static PolicyBook of(Collection<PolicyFile> files) {
        return new PolicyBook(files);
    }

    /** Of a folder's tables and of the scenarios in its folder {@code scenarios}, which may be missing. */
    public static PolicyBook ofFolder(Path folder) throws IOException {
        List<PolicyFile> files = new ArrayList<>(new PolicyFolder(folder).files());
        Path scenarios = folder.resolve(SCENARIOS);
        if (Files.isDirectory(scenarios)) {
            for (Path path : scenarioFiles(scenarios)) {
                try (InputStream content = Files.newInputStream(path)) {
                    files.add(new PolicyFile(SCENARIOS + path.getFileName(), content.readNBytes(PolicyFile.MOST_BYTES + 1)));
                }
            }
        }
        return new PolicyBook(files);
    }

    private static List<Path> scenarioFiles(Path scenarios) throws IOException {
        try (Stream<Path> entries = Files.list(scenarios)) {
            return entries.filter(path -> path.toString().endsWith(".csv") && !path.getFileName().toString().startsWith(".")).sorted().toList();
        }
    }

    /** The tables alone, as the compiler wants them. */
    @Override
    public List<PolicyFile> files() {
        return files.values().stream().filter(file -> !file.name().startsWith(SCENARIOS)).toList();
    }

    /** The files of scenarios alone. */
    public List<PolicyFile> scenarios() {
        return files.values().stream().filter(file -> file.name().startsWith(SCENARIOS)).toList();
    }

    /** Every file. */
    public List<PolicyFile> all() {
        return List.copyOf(files.values());
    }

    /** The file of that name, if there is one. */
    public Optional<PolicyFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** A book in which that file stands in place of the one of its name, or beside the others. */
    public PolicyBook with(PolicyFile file) {
        PolicyBook changed = new PolicyBook(files.values());
        changed.files.put(file.name(), file);
        return changed;
    }

    /** A book without the file of that name. */
    public PolicyBook without(String name) {
        PolicyBook changed = new PolicyBook(files.values());
        changed.files.remove(name);
        return changed;
    }

    /** SHA-256 over the names and bytes of all files, 64 hexadecimal digits: two books have the same one when not a bit differs. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.values().forEach(file -> {
                part(digest, file.name().getBytes(StandardCharsets.UTF_8));
                part(digest, file.content());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyBook book && files.equals(book.files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }
}
