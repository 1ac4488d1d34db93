package org.patchwork.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A process that is started as WildFly is, and marks its deployment as WildFly does, as long as a test has it. */
public final class PretendedServer {

    static final int STATUS = 3;
    private static final String SCRIPT = "scenario";

    private PretendedServer() {
    }

    /** A home of it, which does one of: answers, fails, ends, idles. The first three only when {@code signal} is there. */
    static Path home(Path folder, String scenario, Path signal) throws IOException {
        Files.createDirectories(folder.resolve("standalone").resolve("configuration"));
        Files.createDirectories(folder.resolve("standalone").resolve("lib"));
        Files.createDirectories(folder.resolve("modules"));
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("bin").resolve("patchwork.jvm"), "-Xmx32m");
        Files.writeString(folder.resolve("standalone").resolve("configuration").resolve(SCRIPT), scenario + "\n" + signal);
        String name = PretendedServer.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(folder.resolve("jboss-modules.jar")); ZipOutputStream jar = new ZipOutputStream(file);
                InputStream code = PretendedServer.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            jar.write(("Manifest-Version: 1.0\nMain-Class: " + PretendedServer.class.getName() + "\n\n").getBytes());
            jar.putNextEntry(new ZipEntry(name));
            code.transferTo(jar);
        }
        return folder;
    }

    public static void main(String[] arguments) throws Exception {
        Stream.of(arguments).filter(one -> one.startsWith("-D") && one.contains("="))
                .forEach(one -> System.setProperty(one.substring(2, one.indexOf('=')), one.substring(one.indexOf('=') + 1)));
        Path base = Path.of(System.getProperty("jboss.server.base.dir"));
        List<String> script = Files.readAllLines(base.resolve("configuration").resolve(SCRIPT));
        Path deploying = base.resolve("deployments").resolve("patchwork.ear.isdeploying");
        if (!script.get(0).equals("idles")) {
            Files.createFile(deploying);
        }
        while (script.get(0).equals("idles") || Files.notExists(Path.of(script.get(1)))) {
            LockSupport.parkNanos(50_000_000);
        }
        switch (script.get(0)) {
            case "ends" -> System.exit(STATUS);
            case "fails" -> Files.move(deploying, base.resolve("deployments").resolve("patchwork.ear.failed"));
            default -> {
                HttpServer pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger("jboss.http.port")), 0);
                pages.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
                pages.start();
                Files.move(deploying, base.resolve("deployments").resolve("patchwork.ear.deployed"));
            }
        }
        Thread.currentThread().join();
    }
}
