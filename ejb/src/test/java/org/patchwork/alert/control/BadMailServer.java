package org.patchwork.alert.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A mail server that answers each line as it is told to, badly; null is no answer at all. */
public final class BadMailServer implements AutoCloseable {

    /** Stands for a line when somebody comes. */
    public static final String GREETING = "(somebody comes)";

    private final ServerSocket door;
    private final UnaryOperator<String> answers;

    private BadMailServer(ServerSocket door, UnaryOperator<String> answers) {
        this.door = door;
        this.answers = answers;
    }

    /** @param answers what it says to a line; to {@link #GREETING} when somebody comes */
    public static BadMailServer that(UnaryOperator<String> answers) throws IOException {
        BadMailServer server = new BadMailServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), answers);
        Thread thread = new Thread(server::receive, "bad-mail-server");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    /** What one says that takes mails for nobody. */
    public static String refusesEverybody(String line) {
        if (line.equals(GREETING)) {
            return "220 here";
        }
        return line.startsWith("RCPT") ? "550 no such person" : line.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    public int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try (Socket guest = door.accept()) {
                talk(guest);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(Socket guest) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = guest.getOutputStream();
        for (String line = GREETING; line != null; line = in.readLine()) {
            String answer = answers.apply(line);
            if (answer != null) {
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
