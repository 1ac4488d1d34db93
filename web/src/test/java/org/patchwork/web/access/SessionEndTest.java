package org.patchwork.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchwork.access.boundary.NotSignedIn;
import org.patchwork.sharing.boundary.ChildNotFound;

class SessionEndTest {

    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> answered = new ArrayList<>();
    private boolean over;
    private boolean committed;

    @Test
    void what_fails_because_the_session_is_over_leads_to_the_front_door() throws Exception {
        ask(() -> {
            over = true;
            throw new ServletException(new IllegalStateException("session is invalid"));
        });
        assertEquals(List.of("resetBuffer", "sendRedirect /"), answered);
    }

    @Test
    void an_account_that_has_ended_is_signed_out() throws Exception {
        ask(() -> {
            throw new NotSignedIn("hannah");
        });
        assertEquals(List.of("invalidate", "resetBuffer", "sendRedirect /"), answered);
    }

    @Test
    void a_script_is_told_that_nobody_is_signed_in() throws Exception {
        headers.put("Sec-Fetch-Dest", "empty");
        ask(() -> {
            over = true;
            throw new IllegalStateException();
        });
        assertEquals(List.of("resetBuffer", "setStatus 401"), answered);
    }

    @Test
    void whatever_fails_while_the_session_goes_on_is_a_fault() {
        assertThrows(IllegalStateException.class, () -> ask(() -> {
            throw new IllegalStateException("ours");
        }));
        assertEquals(List.of(), answered);
    }

    @Test
    void what_has_an_answer_of_its_own_keeps_it_and_what_is_sent_in_part_cannot_be_taken_back() {
        assertThrows(ChildNotFound.class, () -> ask(() -> {
            over = true;
            throw new ChildNotFound();
        }));
        committed = true;
        assertThrows(NotSignedIn.class, () -> ask(() -> {
            throw new NotSignedIn("hannah");
        }));
        assertEquals(List.of(), answered);
    }

    private interface Page {
        void write() throws ServletException;
    }

    private void ask(Page page) throws Exception {
        FilterChain chain = (request, response) -> page.write();
        new SessionEnd().doFilter(as(HttpServletRequest.class), as(HttpServletResponse.class), chain);
    }

    private <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, with) -> type == HttpSession.class ? session(method.getName()) : does(method.getName(), with)));
    }

    private Object session(String what) {
        if (over) {
            throw new IllegalStateException("session is invalid");
        }
        if (what.equals("invalidate")) {
            answered.add(what);
        }
        return null;
    }

    private Object does(String what, Object[] with) {
        return switch (what) {
            case "getSession" -> as(HttpSession.class);
            case "getAttribute" -> attributes.get(with[0]);
            case "setAttribute" -> attributes.put((String) with[0], with[1]);
            case "getHeader" -> headers.get(with[0]);
            case "getContextPath" -> "";
            case "isCommitted" -> committed;
            default -> {
                answered.add(with == null ? what : what + " " + with[0]);
                yield null;
            }
        };
    }
}
