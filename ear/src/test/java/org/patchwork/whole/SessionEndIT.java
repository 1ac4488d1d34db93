package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever asks for something while their session ends is led to the sign-in page, and never told of a fault. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionEndIT {

    private static final Cast WHO = Cast.SCHOOL_NURSE;
    private static final String MAP = "/network/support-map.xhtml?child=";
    private static final String FORM = "/attention/raise.xhtml?child=";

    private final UUID amina = OwnersDesk.child("Amina", "Khan", Cast.PASTORAL_LEAD);

    @AfterEach
    void the_account_is_open() {
        OwnersDesk.run("update account set disabled_at = null where username = ?", WHO.username());
    }

    /** The database keeps the page waiting, until its reader has signed out in another tab. */
    @Test
    void signed_out_in_another_tab_while_a_page_is_made() throws SQLException {
        Visitor viewer = Visitor.signedIn(WHO);
        Answer answer = signedOutMeanwhile(viewer, () -> viewer.get(MAP + amina));
        assertTrue(isSignIn(answer), answer.status() + answer.body());
        assertTrue(isSignIn(viewer.get(MAP + amina)));
    }

    @Test
    void signed_out_while_a_form_is_worked_on() throws SQLException {
        Visitor viewer = Visitor.signedIn(WHO);
        Map<String, String> fields = new LinkedHashMap<>(Visitor.hiddenFields(viewer.get(FORM + amina).body(), "raise"));
        fields.put("go", "Raise attention");
        Answer answer = signedOutMeanwhile(viewer, () -> viewer.post(FORM + amina, fields));
        assertTrue(isSignIn(answer), answer.status() + answer.body());
    }

    private static Answer signedOutMeanwhile(Visitor viewer, Supplier<Answer> request) throws SQLException {
        CompletableFuture<Answer> asked;
        try (Connection owner = Portal.owner(); Statement lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table access_record in share mode");
            asked = CompletableFuture.supplyAsync(request);
            Patience.until("it waits for the database", () -> !"0".equals(OwnersDesk.one(
                    "select count(*) from pg_locks where not granted and relation = cast('access_record' as regclass)")));
            viewer.post("/access/sign-out", Map.of("quietly", "yes"));
            owner.rollback();
        }
        return asked.join();
    }

    /** Whatever somebody asks for after a manager has shut their account. */
    @Test
    void an_account_that_was_shut_leads_to_the_sign_in_page_from_everywhere() {
        List<String> wrong = new ArrayList<>();
        for (String address : List.of(MAP + amina, FORM + amina, "/network/home.xhtml", "/task/my-tasks.xhtml", "/task/calendar.xhtml", "/notice/inbox.xhtml",
                "/notice/settings.xhtml", "/joining/invitations.xhtml", "/feedback/mine.xhtml", "/alert/alerts.xhtml", "/network/list.csv?child=" + amina,
                "/task/tasks.csv?child=" + amina, "/network/print-map.xhtml?as=pdf&child=" + amina)) {
            shut(address, viewer -> viewer.get(address), wrong);
        }
        for (String address : List.of("/network/contact-today", "/network/search", "/network/step-put-away", "/network/still-involved", "/notice/notice-read",
                "/notice/settings-kept", "/alert/alert-read", "/emergency/end-now")) {
            shut(address, viewer -> viewer.post(address, Map.of("child", amina.toString(), "notice", amina.toString(), "step", "PHONE", "alert",
                    amina.toString(), "words", "x")), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    private void shut(String address, Function<Visitor, Answer> asking, List<String> wrong) {
        the_account_is_open();
        Visitor viewer = Visitor.signedIn(WHO);
        OwnersDesk.run("update account set disabled_at = cast(? as timestamptz) where username = ?", Portal.clock(), WHO.username());
        Answer answer = asking.apply(viewer);
        if (!isSignIn(answer)) {
            wrong.add(address + " " + answer.status());
        }
    }

    private static boolean isSignIn(Answer answer) {
        return answer.status() == 200 && answer.body().contains("id=\"password\"");
    }
}
