package org.patchwork.web.export;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Keeps back what a page writes, and whatever else it answers, until it is known what becomes of it. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(kept, StandardCharsets.UTF_8));
    private String type = "text/html;charset=UTF-8";
    private int error;
    private String elsewhere;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Whether a page was written, and no error or other address answered. */
    boolean whole() {
        return error == 0 && elsewhere == null && getStatus() == SC_OK;
    }

    String text() {
        writer.flush();
        return kept.toString(StandardCharsets.UTF_8);
    }

    /** Answers as the page did. */
    void letGo() throws IOException {
        HttpServletResponse real = (HttpServletResponse) getResponse();
        if (error != 0) {
            real.sendError(error);
        } else if (elsewhere != null) {
            real.sendRedirect(elsewhere);
        } else {
            writer.flush();
            real.setContentType(type);
            real.getOutputStream().write(kept.toByteArray());
        }
    }

    @Override
    public void sendError(int status) {
        error = status;
    }

    @Override
    public void sendError(int status, String message) {
        error = status;
    }

    @Override
    public void sendRedirect(String location) {
        elsewhere = location;
    }

    @Override
    public boolean isCommitted() {
        return error != 0 || elsewhere != null;
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void setContentType(String chosen) {
        type = chosen;
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        // What is written here is UTF-8, as all of ours is.
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public void setContentLength(int length) {
        // What is sent has another length.
    }

    @Override
    public void setContentLengthLong(long length) {
        // As above.
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int one) {
                kept.write(one);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
