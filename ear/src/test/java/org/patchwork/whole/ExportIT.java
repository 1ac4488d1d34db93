package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that leave: their headers, what is written down of them, and that they are refused where pages are. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ExportIT {

    private static final Logger LOG = Logger.getLogger(ExportIT.class.getName());
    private static final String PDF = "/network/print-map.xhtml?as=pdf&child=";
    private static final List<String> FILES = List.of(PDF, "/network/print-timeline.xhtml?as=pdf&child=", "/network/print-family.xhtml?as=pdf&child=",
            "/network/list.csv?child=", "/network/timeline.csv?child=", "/network/family.csv?child=");

    /** As many as the server draws at once when it is told nothing else. */
    private static final int PLACES = 4;
    private static final int LATE = 3;

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);
    private final Visitor viewer = Visitor.signedIn(Cast.PASTORAL_LEAD);

    @ParameterizedTest
    @CsvSource({"/network/print-map.xhtml?as=pdf&child=, application/pdf, EXPORT_PDF", "/network/print-list.xhtml?as=pdf&child=, application/pdf, EXPORT_PDF",
        "/network/print-timeline.xhtml?as=pdf&child=, application/pdf, EXPORT_PDF", "/network/print-family.xhtml?as=pdf&child=, application/pdf, EXPORT_PDF",
        "/network/list.csv?child=, text/csv;charset=UTF-8, EXPORT_CSV", "/network/timeline.csv?child=, text/csv;charset=UTF-8, EXPORT_CSV",
        "/network/family.csv?child=, text/csv;charset=UTF-8, EXPORT_CSV", "/network/print-map.xhtml?child=, text/html;charset=UTF-8, EXPORT"})
    void a_file_is_to_be_saved_and_kept_by_nobody_on_the_way_and_is_written_down(String address, String type, String act) {
        long before = looks(act);
        Answer file = viewer.get(address + amina);
        assertEquals(200, file.status());
        assertEquals(type.toLowerCase(), file.header("content-type").toLowerCase().replace(" ", ""));
        assertEquals("no-store", file.header("cache-control"));
        assertEquals("nosniff", file.header("x-content-type-options"));
        assertEquals(!act.equals("EXPORT"), file.header("content-disposition").startsWith("attachment; filename=\"patchwork-"), file.header("content-disposition"));
        assertEquals(before + 1, looks(act));
    }

    private long looks(String act) {
        return Long.parseLong(OwnersDesk.one("select count(*) from access_record where child_id = ? and action = ?", amina, act));
    }

    @Test
    void what_may_not_be_found_is_answered_as_what_is_not_there() {
        UUID sealed = OwnersDesk.child("Lily", "Sutton", Cast.PASTORAL_LEAD);
        for (String file : FILES) {
            Answer miss = viewer.get(file + UUID.randomUUID());
            assertEquals(404, miss.status(), file);
            assertEquals(miss.comparable(), viewer.get(file + sealed).comparable(), file);
            assertEquals(miss.comparable(), viewer.get(file + "no-id").comparable(), file);
        }
    }

    @Test
    void in_an_emergency_nothing_leaves_and_the_page_says_why() {
        UUID id = UUID.randomUUID();
        OwnersDesk.run("""
                insert into emergency_access (id, child_id, practitioner_id, account_id, reason_code, reason, opened_at, expires_at, review_due_at, escalates_at)
                select ?, ?, a.practitioner_id, a.id, 'ILL_OR_INJURED', 'a test', s.at, s.at + interval '4 hours', s.at + interval '2 days', s.at + interval '4 days'
                  from account a, (select cast(? as timestamptz) as at) s where a.username = ?""",
                id, amina, Portal.clock(), Cast.EMERGENCY_CLINICIAN.username());
        try {
            Visitor clinician = Visitor.signedIn(Cast.EMERGENCY_CLINICIAN);
            assertFalse(clinician.get("/network/support-map.xhtml?child=" + amina).body().contains("as=pdf"), "no link leads there");
            for (String file : FILES) {
                Answer refused = clinician.get(file + amina);
                assertEquals(200, refused.status());
                assertTrue(refused.header("content-type").startsWith("text/html") && refused.body().contains("Nothing is printed"), file);
            }
        } finally {
            OwnersDesk.run("delete from emergency_access where id = ?", id);
        }
    }

    /** The database lets nobody write down what leaves, so that those who have a place keep it until the others were answered. */
    @Test
    void who_comes_when_all_places_are_taken_is_asked_to_come_again_and_nothing_is_written_down() throws SQLException {
        List<Visitor> people = IntStream.range(0, PLACES + LATE).mapToObj(number -> Visitor.signedIn(Cast.PASTORAL_LEAD)).toList();
        long before = looks("EXPORT_PDF");
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        try (Connection owner = Portal.owner(); Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table access_record in share mode");
            people.forEach(one -> asked.add(one.ask(PDF + amina)));
            Duration waited = Patience.until("the late ones are answered",
                    () -> asked.stream().filter(CompletableFuture::isDone).count() == LATE);
            LOG.info(() -> LATE + " were refused after " + waited.toMillis() + " ms");
            owner.rollback();
        }
        List<Answer> refused = asked.stream().map(CompletableFuture::join).filter(answer -> answer.status() == 503).toList();
        assertEquals(LATE, refused.size());
        assertEquals(PLACES, asked.stream().filter(one -> one.join().status() == 200).count());
        for (Answer late : refused) {
            assertEquals("5", late.header("retry-after"));
            assertTrue(late.body().contains("Too many PDFs are being made") && !late.body().contains("none is in force"), late.body());
        }
        assertEquals(before + PLACES, looks("EXPORT_PDF"));
        assertEquals(200, viewer.get(PDF + amina).status(), "the places are free again");
    }

    @Test
    void a_stranger_gets_no_file() {
        FILES.forEach(file -> assertTrue(Visitor.stranger().get(file + amina).body().contains("id=\"password\""), file));
    }

    @Test
    void a_sheet_of_sixty_four_people_is_drawn_in_bounds() {
        try (Crowd crowd = Crowd.of(64, Cast.LEAD_OF_SIXTY)) {
            Visitor lead = Visitor.signedIn(Cast.LEAD_OF_SIXTY);
            lead.get(PDF + crowd.child());
            long before = System.nanoTime();
            Answer file = lead.get(PDF + crowd.child());
            LOG.info(() -> "64 people: " + file.bytes().length + " bytes, " + Sheet.of(file.bytes()).pages() + " pages, "
                    + (System.nanoTime() - before) / 1_000_000 + " ms");
            assertTrue(file.bytes().length < 300_000, "bytes: " + file.bytes().length);
            assertTrue(Sheet.of(file.bytes()).pages() <= 5, "pages: " + Sheet.of(file.bytes()).pages());
        }
    }
}
