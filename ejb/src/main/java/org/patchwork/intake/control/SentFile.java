package org.patchwork.intake.control;

/**
 * A file as somebody sent it.
 *
 * @param name as its owner has it
 * @param form tells one sending of a form from another; null when nobody can tell
 */
public record SentFile(byte[] bytes, String name, String form) {
}
