package org.patchwork.web.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A file that leaves Patchwork; its name says what and when, and never about whom. */
public final class Download {

    public static final String PDF = "application/pdf";
    public static final String CSV = "text/csv;charset=UTF-8";

    private Download() {
    }

    /** Sends it to be saved and by nothing on the way to be kept. */
    public static void send(HttpServletResponse response, byte[] file, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
