package org.patchwork.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {

    @TempDir
    private Path folder;

    @Test
    void a_port_that_another_program_has_is_refused_with_the_next_one_named() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            CannotStart refusal = assertThrows(CannotStart.class, () -> Checks.port(port));
            assertTrue(refusal.getMessage().contains("port " + port + " is taken"), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("-Dpatchwork.http.port=" + (port + 1)), refusal.getMessage());
        }
    }

    @Test
    void a_data_folder_serves_one_launcher_at_a_time() throws Exception {
        try (FileLock first = Checks.lock(folder)) {
            assertTrue(first.isValid());
            assertThrows(CannotStart.class, () -> Checks.lock(folder));
        }
        try (FileLock next = Checks.lock(folder)) {
            assertTrue(next.isValid());
        }
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        CannotStart refusal = assertThrows(CannotStart.class, () -> Checks.folder(file));
        assertTrue(refusal.getMessage().contains("cannot be written"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("PATCHWORK_DATA_DIR"), refusal.getMessage());
    }

    @Test
    void a_data_folder_is_made_when_it_is_not_there() {
        assertDoesNotThrow(() -> Checks.folder(folder.resolve("a/b")));
        assertTrue(Files.isDirectory(folder.resolve("a/b")));
    }
}
