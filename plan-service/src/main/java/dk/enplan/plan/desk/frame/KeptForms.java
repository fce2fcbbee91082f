package dk.enplan.plan.desk.frame;

import dk.enplan.contracts.CitizenId;
import dk.enplan.contracts.Cpr;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Somebody wrote for an hour, and their login has expired: what they sent is kept while they log in again, and stands in the form when
 * they come back. In their session only, once, and no more of it than a form holds.
 */
public final class KeptForms implements AccessDeniedHandler {

    private static final String KEPT = KeptForms.class.getName();
    private static final int LONGEST = 64 * 1024;

    /** Those in which something may be kept, for as long as they last. */
    private static final Set<HttpSession> SESSIONS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private record Kept(String path, Map<String, String> values) {
        boolean names(String id) {
            return path.contains(id) || values.values().stream().anyMatch(value -> value.contains(id));
        }
    }

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, jakarta.servlet.ServletException {
        // Whose session is gone has no token for the form either, and that is noticed first.
        if (!(denied instanceof CsrfException) || !request.getMethod().equals("POST")) {
            otherwise.handle(request, response, denied);
            return;
        }
        if (request.getRequestURI().equals("/logout")) {
            response.sendRedirect("/");
            return;
        }
        keep(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        var query = request.getQueryString();
        response.setHeader("Location", request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    private static void keep(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        var length = 0;
        for (var field : request.getParameterMap().entrySet()) {
            if (field.getKey().startsWith("_") || field.getValue().length == 0) continue;
            // No CPR number lies in a session either: who looked for one types it again.
            if (Cpr.standsIn(field.getValue()[0])) continue;
            values.put(field.getKey(), field.getValue()[0]);
            length += field.getValue()[0].length();
        }
        if (length > LONGEST) return;
        var session = request.getSession(true);
        session.setAttribute(KEPT, new Kept(request.getRequestURI(), values));
        SESSIONS.add(session);
    }

    /** What somebody began to write on a page of theirs, or about them. */
    static void forget(CitizenId citizen) {
        var id = citizen.toString();
        for (var session : SESSIONS.toArray(HttpSession[]::new))
            try {
                if (session.getAttribute(KEPT) instanceof Kept kept && kept.names(id)) session.removeAttribute(KEPT);
            } catch (IllegalStateException over) {
                SESSIONS.remove(session);
            }
    }

    /** What was sent to this address, for the one time that it is asked for. */
    static Map<String, String> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(KEPT) instanceof Kept(var path, var values))) return Map.of();
        if (!path.equals(request.getRequestURI())) return Map.of();
        session.removeAttribute(KEPT);
        // A desk may be shared: what one began to write is not shown to another.
        return values.getOrDefault(Form.BY, "").equals(request.getRemoteUser()) ? values : Map.of();
    }
}
