package org.patchwork.rules.check;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.patchwork.rules.engine.Fault;
import org.patchwork.rules.engine.Policy;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFolder;
import org.patchwork.rules.engine.PolicyRejected;

/**
 * The command line for officers: {@code policy check}, {@code prove}, {@code diff}, {@code decide}, {@code export} and {@code import}. Ends
 * with 0 when all holds, 1 when a policy, property or scenario does not or two policies differ, 2 when the command or a file given to it
 * cannot be used.
 */
public final class PolicyCommand {

    private static final int HOLDS = 0;
    private static final int FAILS = 1;
    private static final int WRONG_USAGE = 2;
    private final PrintStream out;
    private final PrintStream problems;
    private final Path defaultPolicy;

    PolicyCommand(PrintStream out, PrintStream problems, Path defaultPolicy) {
        this.out = out;
        this.problems = problems;
        this.defaultPolicy = defaultPolicy;
    }

    /** Runs one command; the system property {@code patchwork.policy.dir} names the folder to use when the command names none. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream problems = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Path policy = Path.of(System.getProperty("patchwork.policy.dir", "rules/policy"));
        int status = new PolicyCommand(out, problems, policy).run(List.of(arguments));
        out.flush();
        System.exit(status);
    }

    int run(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                throw new WrongUsage("usage");
            }
            List<String> options = arguments.subList(1, arguments.size());
            return switch (arguments.get(0)) {
                case "check" -> check(new Arguments(options, Set.of("--policy", "--scenarios")));
                case "decide" -> decide(new Arguments(options, Set.of("--policy", "--facts", "--out")));
                case "prove" -> prove(new Arguments(options, Set.of("--policy")));
                case "diff" -> diff(options);
                case "export" -> export(new Arguments(options, Set.of("--policy", "--out")));
                case "import" -> take(new Arguments(options, Set.of("--policy", "--workbook", "--draft")));
                case "help", "--help", "-h" -> help();
                default -> throw new WrongUsage("usage");
            };
        } catch (WrongUsage wrong) {
            problems.println(wrong.getMessage());
            return WRONG_USAGE;
        } catch (InvalidPathException notAPath) {
            problems.println(Words.of("file.absent", notAPath.getInput()));
            return WRONG_USAGE;
        }
    }

    private int help() {
        out.println(Words.of("usage"));
        return HOLDS;
    }

    private int check(Arguments arguments) throws WrongUsage {
        return new CheckCommand(out).run(book(policyFolder(arguments)), arguments.paths("--scenarios")) ? HOLDS : FAILS;
    }

    private int prove(Arguments arguments) throws WrongUsage {
        return new ProveCommand(out).run(book(policyFolder(arguments))) ? HOLDS : FAILS;
    }

    private int diff(List<String> folders) throws WrongUsage {
        if (folders.size() != 2) {
            throw new WrongUsage("usage.two-folders");
        }
        for (String folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) {
                throw new WrongUsage("folder.not-there", folder);
            }
        }
        return new DiffCommand(out).run(book(Path.of(folders.get(0))), book(Path.of(folders.get(1)))) ? HOLDS : FAILS;
    }

    private int decide(Arguments arguments) throws WrongUsage {
        Path folder = policyFolder(arguments);
        Path facts = arguments.path("--facts");
        Path decisions = arguments.path("--out");
        if (!Files.isReadable(facts) || Files.isDirectory(facts)) {
            throw new WrongUsage("file.absent", facts);
        }
        try {
            Policy policy = PolicyCompiler.compile(new PolicyFolder(folder));
            new DecideCommand(policy).run(facts, decisions);
            return HOLDS;
        } catch (PolicyRejected rejected) {
            rejected.faults().stream().map(Fault::inOneLine).forEach(out::println);
            return FAILS;
        }
    }

    private int export(Arguments arguments) throws WrongUsage {
        return new ExportCommand(out).run(book(policyFolder(arguments)), arguments.path("--out")) ? HOLDS : FAILS;
    }

    private int take(Arguments arguments) throws WrongUsage {
        Path folder = policyFolder(arguments);
        Path workbook = arguments.path("--workbook");
        return new ImportCommand(out, folder, book(folder)).run(workbook, arguments.given("--draft")) ? HOLDS : FAILS;
    }

    private static PolicyBook book(Path folder) throws WrongUsage {
        try {
            return PolicyBook.ofFolder(folder);
        } catch (IOException unreadable) {
            throw new WrongUsage("folder.unreadable", folder, unreadable.getMessage());
        }
    }

    private Path policyFolder(Arguments arguments) throws WrongUsage {
        Path folder = arguments.pathOr("--policy", defaultPolicy);
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage("folder.absent", folder);
        }
        return folder;
    }
}
