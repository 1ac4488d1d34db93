package org.patchwork.web.export;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** So many sheets are drawn at once on this server and no more, since each takes a good part of its memory. */
@ApplicationScoped
public class PdfPlaces {

    private static final Logger LOG = Logger.getLogger(PdfPlaces.class.getName());
    private static final String SETTING = "PATCHWORK_PDF_AT_ONCE";
    private static final int USUAL = 4;
    private static final long PATIENCE_MILLIS = 1500;

    private Semaphore places;

    @PostConstruct
    void open() {
        open(System.getenv(SETTING));
    }

    void open(String setting) {
        places = new Semaphore(number(setting), true);
    }

    private static int number(String setting) {
        if (setting == null || setting.matches("[1-9]\\d{0,3}")) {
            return setting == null ? USUAL : Integer.parseInt(setting);
        }
        LOG.log(Level.WARNING, "{0} is to be a number from 1 to 9999; it is {1} now", new Object[] {SETTING, USUAL});
        return USUAL;
    }

    /** Takes a place, for which it may wait a moment, first come first served. @return false when none became free */
    boolean take() {
        try {
            return places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack() {
        places.release();
    }
}
