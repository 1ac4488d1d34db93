package org.patchwork.access.control;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Asks at the terminal, secrets without showing them; without a terminal reads lines, for installation scripts. */
record Terminal(Console console, BufferedReader lines) implements FirstManagerCommand.Questions {

    Terminal(Console console) {
        this(console, console == null ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)) : null);
    }

    @Override
    public String line(String prompt) {
        return console == null ? next() : console.readLine("%s ", prompt);
    }

    @Override
    public char[] secret(String prompt) {
        if (console != null) {
            return console.readPassword("%s ", prompt);
        }
        String line = next();
        return line == null ? null : line.toCharArray();
    }

    private String next() {
        try {
            return lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
