package org.patchwork.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Logger;
import java.util.zip.GZIPOutputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A map stays light enough for a phone between two visits (quality.md, P11; screens.md). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PageWeightIT {

    private static final Logger LOG = Logger.getLogger(PageWeightIT.class.getName());

    @ParameterizedTest
    @CsvSource({"10, 30000", "60, 60000"})
    void the_html_of_a_map_is_light(int people, int most) {
        try (Crowd crowd = Crowd.of(people, Cast.LEAD_OF_SIXTY)) {
            Answer map = Visitor.signedIn(Cast.LEAD_OF_SIXTY).get("/network/support-map.xhtml?child=" + crowd.child());
            assertEquals(200, map.status());
            assertEquals(people, map.body().split("class=\"card\"", -1).length - 1, "cards");
            int light = gzipped(map.bytes());
            LOG.info(() -> "map of " + people + " people: " + map.bytes().length + " bytes, " + light + " gzipped");
            assertTrue(light < most, light + " bytes");
        }
    }

    private static int gzipped(byte[] page) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.size();
    }
}
