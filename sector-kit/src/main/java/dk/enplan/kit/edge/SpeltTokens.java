package dk.enplan.kit.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** The token of a request, as Spring finds it. A header that was well spelt a moment ago is not spelt through letter by letter again. */
final class SpeltTokens implements BearerTokenResolver {

    private final BearerTokenResolver spelling = new DefaultBearerTokenResolver();
    private final Map<String, String> lately = new ConcurrentHashMap<>();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var known = header == null ? null : lately.get(header);
        if (known != null) return known;
        var token = spelling.resolve(request);
        if (header != null && token != null) {
            // As with those that were proved: whoever brings another each time fills no memory.
            if (lately.size() >= ProvedTokens.MOST) lately.clear();
            lately.put(header, token);
        }
        return token;
    }
}
