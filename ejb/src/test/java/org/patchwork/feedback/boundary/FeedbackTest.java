package org.patchwork.feedback.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchwork.access.entity.Account;
import org.patchwork.feedback.boundary.FeedbackRefused.Cause;
import org.patchwork.platform.control.Rows;
import org.patchwork.testing.AtOnce;
import org.patchwork.testing.Days;
import org.patchwork.testing.Entities;
import org.patchwork.testing.Examples;
import org.patchwork.testing.Wiring;

class FeedbackTest {

    private static final String MAP = "/network/support-map.xhtml";
    private static final FeedbackFilter ANY = new FeedbackFilter(null, null, null);

    @RegisterExtension
    final Entities entities = new Entities();

    @BeforeEach
    void people() {
        Examples some = new Examples(entities.manager());
        some.anAccount("giver", null);
        some.anAccount("other", null);
        some.kept(new Account(UUID.randomUUID(), "team", "$argon2id$none", "Tamsin Reeve", null, Set.of("PROJECT_TEAM"))).acceptCode(Days.NOW);
    }

    @Test
    void what_somebody_says_is_on_the_board_with_a_name_only_if_they_may_be_asked() {
        giving("giver").give(MAP, "IDEA", "  Show who is away.\r\nThanks ", false);
        giving("other").give(MAP, "PRAISE", "Quick!", true);
        List<FeedbackEntry> board = board().list(ANY, null);
        assertEquals(List.of("Priya Shah", "nobody"), board.stream().map(one -> one.giver() == null ? "nobody" : one.giver()).sorted().toList());
        FeedbackEntry own = giving("giver").mine().get(0);
        assertEquals("Show who is away.\nThanks", own.words());
        assertEquals("NEW", own.state());
        assertEquals(1, giving("giver").mine().size(), "others' are not mine");
    }

    @Test
    void a_page_is_kept_without_what_may_stand_behind_it() {
        giving("giver").give(MAP + "?child=" + UUID.randomUUID(), "IDEA", "one", false);
        giving("giver").give("https://elsewhere.example/x.xhtml", "IDEA", "two", false);
        giving("giver").give(null, "IDEA", "three", false);
        assertEquals(List.of("/"), board().pages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Her NHS number is 999 000 0018|HOLDS_NUMBER
            9990000018|HOLDS_NUMBER
            A801200007012|HOLDS_NUMBER
            born 14/05/2017|HOLDS_DATE
            born on 14.5.17|HOLDS_DATE
            2017-05-14|HOLDS_DATE
            the 14th of May 2017|HOLDS_DATE
            May 14, 2017|HOLDS_DATE
            call 07700 900004|HOLDS_PHONE
            +44 1632 960001|HOLDS_PHONE
            (01632) 960 001|HOLDS_PHONE
            """)
    void what_looks_like_part_of_a_case_is_not_kept(String words, Cause cause) {
        assertEquals(cause, refused(() -> giving("giver").give(MAP, "PROBLEM", words, false)));
        assertEquals(List.of(), board().list(ANY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"The map took 10 seconds on my phone", "Version 3.2.1 is better", "60 people on 2 pages at 320 pixels", "In 2026 we had 2,350 children", "24/7 please",
        "Error 404 at 10:42", "1 to 10: 8"})
    void what_does_not_is_kept(String words) {
        giving("giver").give(MAP, "PROBLEM", words, false);
        assertEquals(words, board().list(ANY, null).get(0).words());
    }

    @Test
    void what_is_missing_or_too_much_is_named() {
        assertEquals(Cause.KIND_MISSING, refused(() -> giving("giver").give(MAP, "OTHER", "x", false)));
        assertEquals(Cause.WORDS_MISSING, refused(() -> giving("giver").give(MAP, "IDEA", " ", false)));
        assertEquals(Cause.TOO_LONG, refused(() -> giving("giver").give(MAP, "IDEA", "x".repeat(1001), false)));
        IntStream.range(0, 10).forEach(n -> giving("giver").give(MAP, "IDEA", "idea " + (char) ('a' + n), false));
        giving("giver").give(MAP, "IDEA", "idea a", false);
        assertEquals(Cause.TOO_MANY, refused(() -> giving("giver").give(MAP, "IDEA", "one more", false)));
        giving("other").give(MAP, "IDEA", "one more", false);
        assertEquals(11, board().list(ANY, null).size());
    }

    @Test
    void the_project_team_moves_it_on_and_whoever_gave_it_is_told() {
        giving("giver").give(MAP, "IDEA", "Show who is away", false);
        FeedbackEntry kept = board().list(ANY, null).get(0);
        assertEquals(Cause.ANSWER_MISSING, refused(() -> board().move(kept.id(), "ANSWERED", " ", kept.version())));
        assertEquals(Cause.STATE_MISSING, refused(() -> board().move(kept.id(), "NEW", "x", kept.version())));
        board().move(kept.id(), "PLANNED", "In spring.", kept.version());
        board().move(kept.id(), "PLANNED", "In spring.", kept.version());
        assertEquals(Cause.CHANGED_MEANWHILE, refused(() -> board().move(kept.id(), "DONE", null, kept.version())));
        FeedbackEntry own = giving("giver").mine().get(0);
        assertEquals("PLANNED In spring.", own.state() + " " + own.answer());
        board().move(kept.id(), "DONE", null, own.version());
        assertNull(board().get(kept.id()).answer());
        entities.manager().flush();
        assertEquals(2, Rows.of(entities.manager(), "select x.id from alert x join account a on a.id = x.account_id where a.username = 'giver' and x.kind = 'FEEDBACK_NEWS'").size());
        assertEquals(Cause.GONE, refused(() -> board().get(UUID.randomUUID())));
    }

    @Test
    void the_board_is_filtered_paged_and_a_file_without_formulas() {
        giving("giver").give(MAP, "IDEA", "=HYPERLINK(\"x\")", false);
        giving("other").give("/help/index.xhtml", "PRAISE", "good", false);
        assertEquals(1, board().list(new FeedbackFilter("NEW", "PRAISE", null), null).size());
        assertEquals(0, board().list(new FeedbackFilter("DONE", null, null), null).size());
        List<FeedbackEntry> both = board().list(ANY, null);
        assertEquals(List.of(both.get(1).id()), board().list(ANY, both.get(0).id()).stream().map(FeedbackEntry::id).toList());
        String file = board().csv(new FeedbackFilter(null, null, MAP)).toString();
        assertTrue(file.contains("\"'=HYPERLINK(\"\"x\"\")\""), file);
        assertFalse(file.contains("good"));
    }

    @Test
    void a_form_sent_twice_at_once_is_kept_once() throws Exception {
        try (AtOnce people = new AtOnce("feedback_race")) {
            people.alone(manager -> new Examples(manager).anAccount("giver", null));
            Callable<String> once = () -> people.attempt("giver", GivingFeedback.class, giving -> giving.give(MAP, "IDEA", "the same", false));
            assertEquals(List.of("done", "done"), AtOnce.outcomes(once, once));
            assertEquals(1L, people.count("feedback"));
        }
    }

    private GivingFeedback giving(String who) {
        return wired(who).get(GivingFeedback.class);
    }

    private FeedbackBoard board() {
        return wired("team").get(FeedbackBoard.class);
    }

    private Wiring wired(String who) {
        entities.flushAndForget();
        return new Wiring(entities.manager(), Days.CLOCK).calledBy(who);
    }

    private static Cause refused(Executable act) {
        return assertThrows(FeedbackRefused.class, act).refusal();
    }
}
