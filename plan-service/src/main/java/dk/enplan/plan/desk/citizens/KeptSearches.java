package dk.enplan.plan.desk.citizens;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What somebody looks for may be a name: it lies in their session, and an address holds only under what. */
final class KeptSearches {

    private static final String KEPT = KeptSearches.class.getName();
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private KeptSearches() {}

    static String keep(HttpServletRequest request, String text) {
        var key = UUID.randomUUID().toString().substring(0, 8);
        var session = request.getSession();
        synchronized (KeptSearches.class) {
            var kept = new LinkedHashMap<>(in(session));
            if (kept.size() >= MOST) kept.pollFirstEntry();
            kept.put(key, text.substring(0, Math.min(LONGEST, text.length())));
            session.setAttribute(KEPT, kept);
        }
        return key;
    }

    /** Nothing, where it was another's, or too long ago. */
    static String at(HttpServletRequest request, String key) {
        var session = request.getSession(false);
        return session == null ? "" : in(session).getOrDefault(key, "");
    }

    @SuppressWarnings("unchecked") // nobody else puts anything there
    private static Map<String, String> in(HttpSession session) {
        return session.getAttribute(KEPT) instanceof Map<?, ?> kept
                ? (Map<String, String>) kept
                : Collections.emptyMap();
    }
}
