package org.patchwork.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Exports where all streams end, when the server starts and every day after, to a folder outside the database and in short to the log. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AnchorKeeping {

    private static final Logger LOG = Logger.getLogger(AnchorKeeping.class.getName());
    private static final String FOLDER = "PATCHWORK_ANCHOR_DIR";

    @Resource
    private TimerService timers;

    @Inject
    private Streams streams;

    @Inject
    private Clock clock;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        keep();
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void keep() {
        try {
            List<Kept> heads = streams.heads();
            Anchor anchor = Anchor.of(clock.instant(), heads);
            LOG.log(Level.INFO, "access records end at {0}", anchor.line());
            String folder = System.getenv(FOLDER);
            if (folder != null && !folder.isBlank()) {
                AnchorFile.write(Path.of(folder), anchor, heads);
            }
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.WARNING, "where the access records end could not be exported; the next try is tomorrow", fault);
        } finally {
            timers.createSingleActionTimer(Duration.ofDays(1).toMillis(), new TimerConfig(null, false));
        }
    }
}
