package org.patchwork.demonstration.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists of the demonstration: one entry a line, fields parted by bars, comments after a hash. */
final class Lines {

    private Lines() {
    }

    /** @return the fields of every line; an empty field is an empty text */
    static List<List<String>> of(String list) {
        String path = "/demonstration/" + list;
        try (InputStream stream = Lines.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no list " + path);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
