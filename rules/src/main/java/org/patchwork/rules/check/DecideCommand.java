package org.patchwork.rules.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.patchwork.rules.engine.Policy;

/** Decides every case of a file and writes the decisions to another, in the same order. */
final class DecideCommand {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("id", "gate", "outcome", "rule_id", "reason_code", "legal_basis", "obligations").get();
    private final Policy policy;

    DecideCommand(Policy policy) {
        this.policy = policy;
    }

    /** The file to write appears, or is replaced, only once all is decided. */
    void run(Path facts, Path out) throws WrongUsage {
        try {
            if (Files.exists(out) && !Files.isRegularFile(out)) {
                decide(facts, out);
                return;
            }
            Path unfinished = out.resolveSibling("." + out.getFileName() + "-" + ProcessHandle.current().pid());
            try {
                decide(facts, unfinished);
                Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException unwritable) {
            throw new WrongUsage("file.unwritable", out, unwritable);
        }
    }

    private void decide(Path facts, Path out) throws IOException, WrongUsage {
        try (FactsFile file = FactsFile.at(facts);
                BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8);
                CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
            for (Optional<FactsFile.Case> next = file.next(); next.isPresent(); next = file.next()) {
                print(printer, next.get());
            }
        }
    }

    private void print(CSVPrinter printer, FactsFile.Case one) throws IOException {
        Verdict verdict = Verdict.of(policy, one.gate(), one.involvement());
        printer.printRecord(one.id(), verdict.gate(), verdict.outcome(), verdict.ruleId(), verdict.reasonCode(),
                verdict.legalBasis(), verdict.obligations());
    }
}
