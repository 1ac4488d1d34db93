package org.patchwork.alert.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    @Test
    void without_a_mail_server_or_without_an_address_of_the_portal_nothing_is_mailed() {
        assertEquals(Optional.empty(), MailSettings.of(Map.of()));
        assertEquals(Optional.empty(), MailSettings.of(Map.of("PATCHWORK_SMTP_HOST", "mail.example")));
        assertEquals(Optional.empty(), MailSettings.of(Map.of("PATCHWORK_ADDRESS", "https://patchwork.example/")));
        assertEquals(Optional.empty(), MailSettings.of(Map.of("PATCHWORK_SMTP_HOST", " ", "PATCHWORK_ADDRESS", "https://patchwork.example/")));
    }

    @Test
    void mails_lead_to_the_alerts_and_come_from_the_portals_own_host() {
        assertEquals(new MailSettings("https://patchwork.example/alert/alerts.xhtml", "patchwork@patchwork.example", null, null),
                MailSettings.of(Map.of("PATCHWORK_SMTP_HOST", "mail.example", "PATCHWORK_ADDRESS", "https://patchwork.example")).orElseThrow());
    }

    @Test
    void the_sender_and_the_sign_in_are_as_they_are_told() {
        MailSettings settings = MailSettings.of(Map.of("PATCHWORK_SMTP_HOST", "mail.example", "PATCHWORK_ADDRESS", "https://patchwork.example/",
                "PATCHWORK_MAIL_FROM", "no-reply@council.example", "PATCHWORK_SMTP_USER", "patchwork", "PATCHWORK_SMTP_PASSWORD", "secret"))
                .orElseThrow();
        assertEquals(new MailSettings("https://patchwork.example/alert/alerts.xhtml", "no-reply@council.example", "patchwork", "secret"), settings);
    }
}
