package org.patchwork.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The addresses of styles, scripts and pictures, with a version so that browsers may keep them for long. */
@Named("assets")
@ApplicationScoped
public class Assets {

    private static final String ROOT = "/resources/";

    @Inject
    private ServletContext application;

    private String version;

    @PostConstruct
    void digest() {
        CRC32 sum = new CRC32();
        addFolder(ROOT, sum);
        version = Long.toHexString(sum.getValue());
    }

    /** The address of a file under {@code resources}, such as {@code css/tokens.css}. */
    public String of(String path) {
        return application.getContextPath() + ROOT + path + "?v=" + version;
    }

    private void addFolder(String folder, CRC32 sum) {
        Set<String> entries = application.getResourcePaths(folder);
        for (String path : new TreeSet<>(entries == null ? Set.of() : entries)) {
            if (path.endsWith("/")) {
                addFolder(path, sum);
            } else {
                addFile(path, sum);
            }
        }
    }

    private void addFile(String path, CRC32 sum) {
        try (InputStream file = new CheckedInputStream(application.getResourceAsStream(path), sum)) {
            file.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
