package dk.enplan.kit.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * So many are inside at once, and whoever comes then is told to come again: a request that waits for the database takes memory while it
 * waits, and where more come than are answered, all of it. Stands behind the check of who it is, so that nobody who may not enter at all
 * can keep others out. Whoever asks for the service's health does not count, and a page that waits for news counts no longer than it takes
 * to begin.
 */
final class Crowded extends OncePerRequestFilter {

    private static final String AGAIN_AFTER = "1";

    private final Semaphore places;
    private final JsonMapper json;

    Crowded(int atOnce, JsonMapper json) {
        if (atOnce < 1) throw new IllegalArgumentException("nobody could come in: " + atOnce + " at once");
        this.places = new Semaphore(atOnce);
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain onward)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER);
            Refusals.write(
                    response,
                    json,
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "crowded",
                            "More is asked just now than can be answered. Nothing was stored. Wait as long as Retry-After says and send it again."));
            return;
        }
        try {
            onward.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
