package org.patchwork.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a page about a child goes on when the child's record was merged into another: the same page, about that other. */
final class MovedRecord {

    private static final String CHILD = "child=";

    private MovedRecord() {
    }

    static String addressOf(HttpServletRequest request, String child) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String rest = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(CHILD)).collect(Collectors.joining("&"));
        return request.getRequestURI() + "?" + CHILD + child + (rest.isEmpty() ? "" : "&" + rest);
    }
}
