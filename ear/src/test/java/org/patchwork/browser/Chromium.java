package org.patchwork.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds the browser: the one that {@code PLAYWRIGHT_CHROMIUM} names, else one on the path, else Debian's own, which
 * root may install. Where none of these is possible Playwright fetches its own.
 */
final class Chromium {

    /** The same without the windows that nobody sees: half of the work for each page. */
    private static final String SHELL = "chromium-headless-shell";
    private static final List<String> NAMES = List.of(SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final int INSTALL_MINUTES = 10;

    private Chromium() {
    }

    /** Empty when Playwright has to bring one. */
    static Optional<Path> find() {
        Optional<Path> found = named().or(Chromium::onPath);
        if (found.isEmpty() && mayInstall()) {
            run("apt-get", "update");
            found = Stream.of(SHELL, "chromium").flatMap(Chromium::installed).findFirst();
        }
        return found;
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("PLAYWRIGHT_CHROMIUM")).filter(name -> !name.isBlank()).map(Path::of);
    }

    private static Optional<Path> onPath() {
        return NAMES.stream().flatMap(Chromium::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable);
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && onPath("apt-get").findAny().isPresent();
    }

    private static Stream<Path> installed(String name) {
        run("apt-get", "install", "-y", "--no-install-recommends", name);
        return onPath(name);
    }

    private static void run(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "chromium-install.log").toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
