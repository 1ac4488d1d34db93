package org.patchwork.server;

import static org.patchwork.server.Texts.text;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A command that starts servers; why it could not is told to the person at the terminal. */
interface Attempt {

    /** Exit status of a command that could not start what it should. */
    int COULD_NOT_START = 1;
    /** Exit status when the servers ended by themselves. */
    int ENDED_BY_ITSELF = 2;
    /** What the database and the load balancer say of their starts is for nobody. */
    List<String> QUIET = List.of("io.zonky.test", "io.undertow", "org.xnio", "org.jboss.threads");

    /** Runs until told to stop, or until there is nothing left to run. @return the exit status */
    int run() throws CannotStart, IOException, InterruptedException;

    /** Runs it, and gives the exit status, whatever happens. */
    static int status(PrintStream terminal, Attempt attempt) {
        List<Logger> quiet = QUIET.stream().map(Logger::getLogger).toList();
        quiet.forEach(logger -> logger.setLevel(Level.WARNING));
        try {
            return attempt.run();
        } catch (CannotStart reason) {
            terminal.println(text("cannot.start", reason.getMessage()));
            return COULD_NOT_START;
        } catch (IOException reason) {
            terminal.println(text("cannot.start", text("unforeseen", reason.toString())));
            return COULD_NOT_START;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return COULD_NOT_START;
        } finally {
            // Held until here, or their levels would have gone with them.
            quiet.forEach(logger -> logger.setLevel(null));
        }
    }
}
