package org.patchwork.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** What must hold before anything is started; each failure says its next step. */
final class Checks {

    private static final int OLDEST_JAVA = 17;
    private static final long LEAST_SPACE = 1L << 30;
    private static final long MEBIBYTE = 1L << 20;

    private Checks() {
    }

    static void java() throws CannotStart {
        if (Runtime.version().feature() < OLDEST_JAVA) {
            throw new CannotStart("java.old", Runtime.version().toString(), System.getProperty("java.home"));
        }
    }

    static void built(Settings settings) throws CannotStart {
        for (Path needed : new Path[] {settings.serverHome().resolve("jboss-modules.jar"), settings.ear()}) {
            if (Files.notExists(needed)) {
                throw new CannotStart("build.missing", needed);
            }
        }
    }

    static void folder(Path data) throws CannotStart {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "write", ".try"));
            long space = Files.getFileStore(data).getUsableSpace();
            if (space < LEAST_SPACE) {
                throw new CannotStart("disk.full", data, space / MEBIBYTE, LEAST_SPACE / MEBIBYTE);
            }
        } catch (IOException unwritable) {
            throw new CannotStart(unwritable, "disk.unwritable", data, unwritable.toString());
        }
    }

    /** Holds the data directory for this process; the lock goes with the process, however it ends. */
    static FileLock lock(Path data) throws CannotStart, IOException {
        FileChannel channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw new CannotStart(sameProcess, "data.busy", data);
        }
        channel.close();
        throw new CannotStart("data.busy", data);
    }

    static void port(int port) throws CannotStart {
        for (String address : new String[] {"127.0.0.1", "0.0.0.0"}) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            } catch (IOException taken) {
                throw new CannotStart(taken, "port.taken", String.valueOf(port), String.valueOf(port + 1));
            }
        }
    }

    /** PostgreSQL refuses to run as root; the embedded one gets round that with a user namespace of its own. */
    static void userNamespaces() throws CannotStart, IOException, InterruptedException {
        boolean rootOnLinux = "root".equals(System.getProperty("user.name"))
                && System.getProperty("os.name").startsWith("Linux");
        if (!rootOnLinux) {
            return;
        }
        Process trial;
        try {
            trial = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException absent) {
            throw new CannotStart(absent, "namespaces.missing");
        }
        if (!trial.waitFor(10, TimeUnit.SECONDS) || trial.exitValue() != 0) {
            trial.destroyForcibly();
            throw new CannotStart("namespaces.missing");
        }
    }
}
