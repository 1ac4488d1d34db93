package org.patchwork.rules.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.patchwork.rules.check.PolicyDifference.CellDifference;
import org.patchwork.rules.check.PolicyDifference.Kind;
import org.patchwork.rules.check.PolicyDifference.RowDifference;
import org.patchwork.rules.engine.PolicyBook;
import org.patchwork.rules.engine.PolicyCompiler;
import org.patchwork.rules.engine.PolicyFile;
import org.patchwork.rules.engine.PolicyRejected;
import org.patchwork.rules.engine.PolicyRules;
import org.patchwork.rules.proof.DecisionChanges;

class PolicyDifferenceTest {

    private static PolicyBook shipped;

    @BeforeAll
    static void openTheShippedBook() throws IOException {
        shipped = PolicyBook.ofFolder(Path.of("policy"));
    }

    private static PolicyBook with(String file, UnaryOperator<String> edit) {
        String text = new String(shipped.find(file).orElseThrow().content(), StandardCharsets.UTF_8);
        String edited = edit.apply(text);
        assertTrue(!edited.equals(text), "the edit must change something");
        return shipped.with(new PolicyFile(file, edited.getBytes(StandardCharsets.UTF_8)));
    }

    private static PolicyDifference to(PolicyBook after) {
        return PolicyDifference.between(shipped, after, Locale.UK);
    }

    private static RowDifference onlyRow(PolicyDifference difference) {
        assertEquals(1, difference.files().size(), difference::toString);
        assertEquals(1, difference.files().get(0).rows().size(), difference::toString);
        return difference.files().get(0).rows().get(0);
    }

    @Test
    void a_book_does_not_differ_from_itself_nor_from_one_with_other_line_ends_and_columns() {
        assertEquals(new PolicyDifference(List.of(), Optional.of(List.of())), to(shipped));
        PolicyDifference difference = to(with("44-outcome-sensitive.csv", text -> "\uFEFF" + text.replace("\n", "\r\n").replace("R139,", "R139 ,")));
        assertEquals(List.of(), difference.files());
    }

    @Test
    void a_changed_cell_is_told_with_both_sentences_and_its_combinations() {
        PolicyDifference difference = to(with("46-outcome-family-contact.csv", text -> text.replace("BROKERED", "HIDE")));
        RowDifference row = onlyRow(difference);
        assertEquals(List.of(Kind.CHANGED, 2, 2, List.of(new CellDifference("outcome", "BROKERED", "HIDE"))),
                List.of(row.kind(), row.lineBefore(), row.lineAfter(), row.cells()));
        assertTrue(row.sentenceBefore().endsWith("show only the broker's card.") && row.sentenceAfter().endsWith("show nothing."), row::toString);
        List<DecisionChanges.Change> changes = difference.decisions().orElseThrow();
        assertEquals(List.of("BROKERED R150 HIDE R150"),
                changes.stream().map(change -> change.before() + " " + change.ruleBefore() + " " + change.after() + " " + change.ruleAfter()).toList());
        assertTrue(changes.get(0).combinations().compareTo(BigInteger.valueOf(1_000_000)) > 0);
        assertEquals("FAMILY_ONLY", changes.get(0).example().get("viewer_involvement"));
    }

    @Test
    void combinations_are_counted_exactly() throws PolicyRejected {
        PolicyDifference difference = to(with("11-gate-purpose.csv", text -> text.replace("R011,ADMIN,NA", "R011,ADMIN,NOT_FOUND")));
        PolicyRules rules = PolicyCompiler.rulesOf(shipped);
        BigInteger expected = DecisionChanges.combinations(rules).divide(BigInteger.valueOf(rules.facts().get("action").size()));
        for (String known : List.of("viewer_role", "viewer_involvement", "record_protection")) {
            BigInteger words = BigInteger.valueOf(rules.facts().get(known).size());
            expected = expected.divide(words).multiply(words.subtract(BigInteger.ONE));
        }
        assertEquals(List.of(expected), difference.decisions().orElseThrow().stream().map(DecisionChanges.Change::combinations).toList());
    }

    @Test
    void rows_added_removed_and_moved_are_told_apart() {
        RowDifference added = onlyRow(to(with("48-outcome-support.csv",
                text -> text + "R181,FAMILY_ONLY,ANY,HIDE,STATUTORY_FUNCTION,PUBLIC_TASK,Ours,Information governance,2026-11-23\n")));
        assertEquals(List.of(Kind.ADDED, 0, 4, ""), List.of(added.kind(), added.lineBefore(), added.lineAfter(), added.sentenceBefore()));
        RowDifference removed = onlyRow(to(with("12-gate-viewer.csv", text -> text.replaceFirst("R030[^\n]*\n", ""))));
        assertEquals(List.of(Kind.REMOVED, 3, 0, ""), List.of(removed.kind(), removed.lineBefore(), removed.lineAfter(), removed.sentenceAfter()));
        RowDifference moved = onlyRow(to(with("48-outcome-support.csv", text -> text.replaceFirst("(R170[^\n]*\n)(R180[^\n]*\n)", "$2$1"))));
        assertEquals(Kind.MOVED, moved.kind());
        assertEquals(moved.sentenceBefore(), moved.sentenceAfter());
    }

    @Test
    void scenarios_and_whole_files_are_compared_too() {
        PolicyDifference difference = to(shipped.without("scenarios/gate.csv").with(new PolicyFile("scenarios/ours.csv",
                "id,viewer_role,scenario\nZ1,TEACHER,A teacher\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("scenarios/gate.csv REMOVED", "scenarios/ours.csv ADDED"),
                difference.files().stream().map(file -> file.file() + " " + file.kind()).toList());
        assertEquals("Scenario Z1: A teacher", difference.files().get(1).rows().get(0).sentenceAfter());
        assertEquals(Optional.of(List.of()), difference.decisions());
    }

    @Test
    void a_column_more_is_told_and_a_faulty_draft_has_no_combinations() {
        PolicyDifference difference = to(with("44-outcome-sensitive.csv", text -> text.replace("sensitivity,", "sensitivity,planet,").replace("sensitive,", "sensitive,ANY,")));
        assertEquals(List.of("planet"), difference.files().get(0).headingsAdded());
        assertEquals(Optional.empty(), difference.decisions());
    }

    @Test
    void a_policy_that_breaks_property_three_has_no_combinations() {
        assertEquals(Optional.empty(), to(with("44-outcome-sensitive.csv", text -> text.replace("HIDE", "FULL"))).decisions());
    }

    @Test
    void a_new_role_changes_nothing_but_what_is_asked_of_it() {
        PolicyDifference difference = to(with("02-roles.csv", text -> text + "DENTIST,Dentist,Deintydd,Health professional,Gweithiwr iechyd proffesiynol\n"));
        assertTrue(difference.decisions().orElseThrow().stream().allMatch(change -> change.ruleBefore().equals("R000")
                && change.example().get("viewer_role").equals("DENTIST")), difference::toString);
    }
}
